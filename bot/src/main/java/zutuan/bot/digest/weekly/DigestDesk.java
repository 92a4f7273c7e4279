package zutuan.bot.digest.weekly;

import java.time.Instant;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.digest.model.DueTimes;
import zutuan.bot.digest.weekly.WeekWish.Found;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Shows digests to who asks, and takes orders to send one.
public final class DigestDesk {
    private final SentStore store = new SentStore();
    private final WeeklyDigest weekly;
    private final Writer writer;
    private final DueTimes dues;

    public DigestDesk(Kit kit, WeeklyDigest weekly) {
        this.weekly = weekly;
        writer = new Writer(kit);
        dues = DueTimes.of(kit.settings());
    }

    Answer show(WeekReader.Wish wish, Turn turn) {
        return switch (wish.week().from(current(turn))) {
            case Found.Here(var week) -> show(week, wish, turn);
            case Found.NoSuchWeek(var year, var number, var last) ->
                    Answer.of(WeeklyReplies.noSuchWeek(year, number, last));
            case Found.Future(var week) -> Answer.of(WeeklyReplies.future(week));
        };
    }

    private Answer show(Week week, WeekReader.Wish wish, Turn turn) {
        var text = writer.text(turn.tx(), turn.roster(), week);
        var kind = wish.kind();
        return kind == null
                ? preview(text, footer(week, turn), week.equals(current(turn)))
                : Answer.of(WeeklyReplies.entries(week, kind, text.of(kind)));
    }

    private static Answer preview(DigestText text, String footer, boolean current) {
        var mark = current ? Mark.PREVIEW : Mark.PAST;
        var message = Message.text(text.written(mark, "") + "\n" + footer);
        return Answer.of(text.buttons().<Message>map(message::with).orElse(message));
    }

    private String footer(Week week, Turn turn) {
        var due = dues.due(week);
        return sent(week, turn)
                .map(at -> WeeklyReplies.sentAt(at, dues.zone()))
                .orElseGet(() ->
                        due.isAfter(turn.now())
                                ? WeeklyReplies.notYet(due, dues.zone())
                                : WeeklyReplies.notSent());
    }

    private Week current(Turn turn) {
        return Week.of(turn.now(), dues.zone());
    }

    private Optional<Instant> sent(Week week, Turn turn) {
        return store.sent(turn.tx(), turn.workspace(), week.text()).map(SentStore.Sent::at);
    }

    /// Once a week; afterwards, and to everybody but the administrator, it is only shown.
    Answer send(Turn turn) {
        var week = current(turn);
        var sent = sent(week, turn);
        if (sent.isEmpty() && turn.member().is(Role.ADMINISTRATOR)) {
            order(week, "", turn);
            return Answer.of(WeeklyReplies.sending(week));
        }
        String footer =
                sent.map(at -> WeeklyReplies.sentAlready(week, at, turn.now(), dues.zone()))
                        .orElseGet(() -> WeeklyReplies.onlyPreview(dues.due(week), dues.zone()));
        return preview(writer.text(turn.tx(), turn.roster(), week), footer, true);
    }

    private void order(Week week, String reason, Turn turn) {
        var order = new Order(turn.workspace(), week.text(), turn.member().id(), reason);
        weekly.order(turn.tx(), order, turn.now());
    }

    Answer sendAgain(String said, Turn turn) {
        var latest = store.latest(turn.tx(), turn.workspace());
        if (latest.isEmpty()) {
            return Answer.of(WeeklyReplies.neverSent());
        }
        var last = Week.parse(latest.get().week(), dues.zone());
        var read = WeekReader.leading(said);
        return read.isEmpty()
                ? sendAgain(last, said, turn)
                : switch (read.get().wish().week().from(current(turn))) {
                    case Found.Here(var week) -> sendAgain(week, read.get().left(), turn);
                    case Found.NoSuchWeek(var year, var number, var end) ->
                            Answer.of(WeeklyReplies.noSuchWeek(year, number, end));
                    case Found.Future(var week) -> Answer.of(WeeklyReplies.future(week));
                };
    }

    private Answer sendAgain(Week week, String reason, Turn turn) {
        if (sent(week, turn).isEmpty()) {
            return Answer.of(WeeklyReplies.weekNeverSent(week));
        }
        if (reason.isEmpty()) {
            String soFar = "/重发周报 %d年%d周 ".formatted(week.year(), week.number());
            return Answer.of(WeeklyReplies.whyAgain()).asking(new Question.Words("重发周报", soFar));
        }
        order(week, reason.replace('\n', ' '), turn);
        return Answer.of(WeeklyReplies.sendingAgain(week));
    }
}
