package zutuan.bot.record.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.model.RecordPermission;
import zutuan.bot.record.reading.DoubtReplies;
import zutuan.bot.record.store.LedgerStore;

/// Shows what is in the ledger: the newest of each figure of a village, the history of one, one
/// figure in all villages.
final class LedgerShelf {
    private final LedgerStore store = new LedgerStore();

    Answer show(LedgerReader.Line line, Turn turn) {
        var unlisted = line.doubts().unlisted();
        if (unlisted.isPresent()) {
            return Answer.of(DoubtReplies.unlisted(unlisted.get(), turn.roster()));
        }
        String village = line.village() == null ? turn.member().villageId() : line.village();
        String words = line.words().replace("的", " ").strip();
        if (village == null) {
            return Answer.of(inAll(words, turn));
        }
        var all = visible(store.of(turn.tx(), turn.workspace(), village), turn);
        if (words.isEmpty()) {
            return Answer.of(LedgerReplies.newest(village, newest(all), turn.roster()));
        }
        var some = all.stream().filter(one -> isNamed(one, words)).toList();
        return Answer.of(
                LedgerReplies.history(
                        new LedgerReplies.Of(village, words),
                        some.stream().sorted(LedgerBook.NEWEST).toList(),
                        turn.roster()));
    }

    /// For who belongs to no village.
    private String inAll(String words, Turn turn) {
        var all =
                newest(
                        visible(store.all(turn.tx(), turn.workspace()), turn).stream()
                                .filter(one -> isNamed(one, words))
                                .toList());
        return words.isEmpty()
                ? LedgerReplies.counts(all, turn.roster())
                : LedgerReplies.inAll(words, all, turn.roster());
    }

    private static boolean isNamed(LedgerEntry one, String words) {
        String plain = words.replaceAll("\\s", "");
        return (one.name().metric() + one.name().item()).contains(plain);
    }

    /// The newest of each that counts; two of the same day stand side by side.
    private static List<LedgerEntry> newest(List<LedgerEntry> all) {
        var counting = all.stream().filter(LedgerEntry::counts).toList();
        return counting.stream()
                .filter(one ->
                        counting.stream()
                                .noneMatch(other ->
                                        other.name().equals(one.name())
                                                && other.figure()
                                                        .dated()
                                                        .last()
                                                        .isAfter(one.figure().dated().last())))
                .sorted(Comparator.comparing(one -> one.name().shown()))
                .toList();
    }

    private static List<LedgerEntry> visible(List<LedgerEntry> all, Turn turn) {
        return all.stream().filter(one -> isFor(one, turn)).toList();
    }

    /// Incomes and the like are the village's and the town's, and never a group's.
    static boolean isFor(LedgerEntry entry, Turn turn) {
        var roles = Set.copyOf(turn.member().roles());
        boolean town = Permissions.allows(roles, RecordPermission.ENTER_ANY);
        boolean village =
                Permissions.allows(roles, RecordPermission.ENTER)
                        && entry.name().village().equals(turn.member().villageId());
        return !entry.figure().delicate() || (!turn.inGroup() && (town || village));
    }
}
