package zutuan.bot.digest.weekly;

import java.time.Instant;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.digest.errand.Errand;
import zutuan.bot.digest.errand.Errands;
import zutuan.bot.digest.errand.Made;
import zutuan.bot.digest.model.DueTimes;
import zutuan.bot.digest.weekly.WeekWish.Found;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Turn;

/// Shows digests to who asks, written beside the writer, and takes orders to send one.
public final class DigestDesk {
    private static final String JOB = "digest.shown";

    private final SentStore store = new SentStore();
    private final WeeklyDigest weekly;
    private final Writer writer;
    private final DueTimes dues;
    private final Errands errands;

    public DigestDesk(Kit kit, WeeklyDigest weekly) {
        this.weekly = weekly;
        writer = new Writer(kit);
        dues = DueTimes.of(kit.settings());
        errands = new Errands(kit, JOB, this::made);
    }

    public Job job() {
        return errands.job();
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
        var kind = wish.kind();
        return kind == null
                ? preview(week, footer(week, turn), turn)
                : errands.send(turn, week.text(), kind.name());
    }

    private Answer preview(Week week, String footer, Turn turn) {
        var mark = week.equals(current(turn)) ? Mark.PREVIEW : Mark.PAST;
        return errands.send(turn, week.text(), mark.name(), footer);
    }

    /// A week's entries of one kind, or all of it with a line below that says when it goes out.
    private Made made(Errand errand, Roster roster) {
        var wish = errand.wish();
        var week = Week.parse(wish.getFirst(), dues.zone());
        var text = writer.text(roster, week);
        if (wish.size() == 2) {
            var kind = Summary.Kind.valueOf(wish.getLast());
            return Made.saying(Message.text(WeeklyReplies.entries(week, kind, text.of(kind))));
        }
        String written = text.written(Mark.valueOf(wish.get(1)), "");
        var message = Message.text(written + "\n" + wish.getLast());
        return Made.saying(text.buttons().<Message>map(message::with).orElse(message));
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
        return preview(week, footer, turn);
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
