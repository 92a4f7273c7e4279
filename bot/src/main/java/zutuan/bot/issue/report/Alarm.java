package zutuan.bot.issue.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.kernel.chinese.intent.Peril;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Turn;

/// Danger that a member cried, before it is an issue. `said` is their message as it came;
/// `standing` what has become of it.
public record Alarm(
        String id, String workspace, String memberId, Said said, Peril peril, Standing standing) {
    /// What has become of an alarm.
    sealed interface Standing {
        /// Nobody has answered yet.
        record Open() implements Standing {}

        record Registered(long number) implements Standing {}

        record Dropped() implements Standing {}

        /// The same matter as an earlier one.
        record Joined(String first) implements Standing {}
    }

    static Alarm open(String id, Turn turn, Peril peril) {
        return new Alarm(
                id, turn.workspace(), turn.member().id(), turn.said(), peril, new Standing.Open());
    }

    Alarm now(Standing other) {
        return new Alarm(id, workspace, memberId, said, peril, other);
    }

    Instant at() {
        return said.envelope().sentAt();
    }

    /// The turn in which it was cried, taken up again.
    Turn turn(Member member, Roster roster, Instant now, Transaction tx) {
        return new Turn(said, member, roster, now, tx);
    }

    /// The number of the issue it has become, or null.
    @Nullable Long number() {
        return standing instanceof Standing.Registered(var number) ? number : null;
    }

    /// Whether another may be of the same matter: danger for which the same are called, and no
    /// other place.
    boolean isLike(Alarm other, Roster roster) {
        var here = PlaceReader.read(said.text(), null, roster);
        var there = PlaceReader.read(other.said.text(), null, roster);
        return alike(peril, other.peril) && !elsewhere(here, there);
    }

    /// Whether the same are called for both.
    static boolean alike(Peril one, Peril other) {
        return one == other
                || (!one.hotlines().isEmpty()
                        && firstLine(one).equals(firstLine(other))
                        && burns(one) == burns(other));
    }

    /// Who puts out a fire does not save from water in the same place.
    private static boolean burns(Peril peril) {
        return peril == Peril.FIRE || peril == Peril.DANGEROUS_GOODS || peril == Peril.GAS;
    }

    static boolean elsewhere(PlaceReader.Place here, PlaceReader.Place there) {
        return differ(here.villageId(), there.villageId())
                || differ(blankless(here.hamlet()), blankless(there.hamlet()));
    }

    private static List<String> firstLine(Peril peril) {
        return peril.hotlines().stream().limit(1).toList();
    }

    private static @Nullable String blankless(String text) {
        return text.isEmpty() ? null : text;
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    Envelope envelope() {
        return said.envelope();
    }
}
