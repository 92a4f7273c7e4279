package zutuan.bot.kernel.talk.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import zutuan.bot.kernel.settings.ChatSettings;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Machinery;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.AttentionStore.Asked;
import zutuan.bot.kernel.talk.dialogue.AttentionStore.Outcome;

/// How much of people's attention questions may take that nobody asked for: so many a day for each
/// person and each group, and only sure ones. Each that was refused or never answered raises the
/// bar for a week, a welcome one lowers it to its floor; who refused twice is left alone for a
/// week. What cannot wait is not counted.
public final class Attention {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final double STEP = 0.1;
    private static final double HIGHEST = 0.95;
    private static final int REFUSALS = 2;

    private final AttentionStore store = new AttentionStore();
    private final ChatSettings.Attention limits;
    private final double floor;
    private final Duration patience;
    private final ZoneId zone;

    /// Nothing less probable than `floor` is asked. A question that is open for longer than
    /// `patience` was not answered.
    public Attention(ChatSettings.Attention limits, double floor, Duration patience, ZoneId zone) {
        this.limits = limits;
        this.floor = floor;
        this.patience = patience;
        this.zone = zone;
    }

    /// Whether somebody may be asked something of this probability alone.
    boolean allows(Turn turn, double probability) {
        var asked =
                store.ofMember(
                        turn.tx(), turn.workspace(), turn.member().id(), turn.now().minus(WEEK));
        return count(asked, Outcome.NO) < REFUSALS
                && today(asked, turn.now()) < limits.perMember()
                && probability >= bar(asked, turn.now());
    }

    /// The same, where the group hears it.
    boolean allowsInGroup(Turn turn, double probability) {
        var asked =
                store.inGroup(turn.tx(), turn.workspace(), turn.address(), turn.now().minus(WEEK));
        return today(asked, turn.now()) < limits.perGroup()
                && probability >= bar(asked, turn.now())
                && allows(turn, probability);
    }

    void asked(Turn turn, String card) {
        var asked = new Asked(card, turn.member().id(), turn.address(), turn.now(), Outcome.OPEN);
        store.put(turn.tx(), turn.workspace(), asked);
    }

    void answered(Transaction tx, String card, boolean welcome) {
        store.answered(tx, card, welcome ? Outcome.YES : Outcome.NO);
    }

    public void purge(Transaction tx, Instant now) {
        store.purge(tx, now.minus(WEEK));
    }

    /// What was asked since midnight.
    public Machinery.Unasked today(Transaction tx, String workspace, Instant now) {
        return sum(store.all(tx, workspace, midnight(now)));
    }

    public Machinery.Unasked today(Transaction tx, Instant now) {
        return sum(store.all(tx, midnight(now)));
    }

    private static Machinery.Unasked sum(List<Asked> asked) {
        long alone = asked.stream().filter(one -> !one.inGroup()).count();
        return new Machinery.Unasked(
                alone, asked.size() - alone, count(asked, Outcome.YES), count(asked, Outcome.NO));
    }

    private static long count(List<Asked> asked, Outcome outcome) {
        return asked.stream().filter(one -> one.outcome() == outcome).count();
    }

    private Instant midnight(Instant now) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    private long today(List<Asked> asked, Instant now) {
        var midnight = midnight(now);
        return asked.stream().filter(one -> !one.at().isBefore(midnight)).count();
    }

    /// `asked` newest first.
    private double bar(List<Asked> asked, Instant now) {
        long misses =
                asked.stream()
                        .takeWhile(one -> one.outcome() != Outcome.YES)
                        .filter(one -> isMiss(one, now))
                        .count();
        return Math.min(floor + misses * STEP, Math.max(HIGHEST, floor));
    }

    private boolean isMiss(Asked one, Instant now) {
        return one.outcome() == Outcome.NO || one.at().plus(patience).isBefore(now);
    }
}
