package zutuan.bot.assist.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.desk.HelpBook.Entry;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.assist.visit.VisitTimes.When;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Taking a request, and when somebody comes.
public final class VisitDesk {
    private final Office office;
    private final Rights rights;
    private final VisitTimes times;
    private final VisitReplies replies;
    private final HandDesk hands;

    public VisitDesk(Office office, Rights rights, VisitTimes times, HandDesk hands) {
        this.hands = hands;
        this.office = office;
        this.rights = rights;
        this.times = times;
        this.replies = new VisitReplies(office.phrases());
    }

    /// 接J7 明天上午10点到.
    public Answer accept(HelpRequest request, String rest, Turn turn) {
        var taker = rights.taker(request, turn);
        if (taker.isEmpty()) {
            return about(request, replies.notYourField(request, turn.roster()));
        }
        return switch (times.arrival(rest, turn.now())) {
            case When.Past(var said) -> about(request, replies.past(said, "接", request));
            case When.Unclear(var said) -> unclear(request, said, taker.get(), turn);
            case When.None() -> accepted(request, taker.get(), null, turn);
            case When.At(var visit) -> accepted(request, taker.get(), visit, turn);
        };
    }

    /// It is taken all the same: only the day has to be said again.
    private Answer unclear(HelpRequest request, String said, Member taker, Turn turn) {
        var answer = accepted(request, taker, null, turn);
        return new Answer(
                answer.message().with(replies.whichDay(said, request)),
                answer.subject(),
                answer.question(),
                answer.undo());
    }

    private Answer accepted(HelpRequest request, Member taker, @Nullable Visit visit, Turn turn) {
        return office.take(
                request,
                turn,
                now -> now.accept(taker.id(), turn.now(), visit),
                new Entry(HelpEvent.ACCEPTED, Map.of("technician", taker.id())),
                (_, after) -> {
                    office.tellAsker(after, turn, replies.acceptedTo(after, taker));
                    return taken(after, turn);
                });
    }

    /// What lies on the way may go along.
    private Answer taken(HelpRequest request, Turn turn) {
        String text = replies.accepted(request, turn.roster());
        var along = request.visit().isEmpty() ? List.<HelpRequest>of() : hands.along(request, turn);
        if (along.isEmpty()) {
            return Answer.of(text);
        }
        var other = along.getFirst();
        String typed = "合并%s %s".formatted(other.label(), request.label());
        var options =
                List.of(
                        new Question.Option(VisitReplies.BUNDLE, typed),
                        new Question.Option(VisitReplies.APART, ""));
        String prompt = text + "\n" + replies.along(other, turn.roster());
        return Choices.yesOrNo(prompt, new Question.Choice(VisitReplies.BUNDLE, options));
    }

    /// 改约J7 后天下午: by the technician, or by whoever asked.
    public Answer move(HelpRequest request, String rest, Turn turn) {
        boolean asks = request.asked().askerId().equals(turn.member().id());
        if (!asks && !rights.has(request, turn)) {
            return about(request, replies.notYours(request, turn.roster()));
        }
        return switch (times.visit(rest, turn.now())) {
            case When.Past(var said) -> about(request, replies.past(said, "改约", request));
            case When.Unclear(var said) ->
                    Answer.of(replies.unclear(said, request)).about(request.subject());
            case When.None() ->
                    about(request, replies.whenInstead(request))
                            .asking(
                                    new Question.Words(
                                            "改约" + request.label(), "改约" + request.label()));
            case When.At(var visit) -> moved(request, visit, turn);
        };
    }

    private Answer moved(HelpRequest request, Visit visit, Turn turn) {
        return office.take(
                request,
                turn,
                now -> now.come(visit),
                new Entry(HelpEvent.APPOINTED, Map.of("at", visit.at().toString())),
                (_, after) -> {
                    other(after, turn)
                            .ifPresent(one ->
                                    office.tell(
                                            turn.tx(),
                                            one,
                                            replies.movedTo(after, turn.member()),
                                            after));
                    return Answer.of(replies.moved(after));
                });
    }

    /// 出发J7: on the way.
    public Answer setOut(HelpRequest request, Turn turn) {
        if (!rights.has(request, turn)) {
            return about(request, replies.notYours(request, turn.roster()));
        }
        var visit = request.visit().orElseGet(() -> new Visit(turn.now(), Precision.TIME, null));
        return office.take(
                request,
                turn,
                now -> now.come(visit.onWay(turn.now())),
                Entry.of(HelpEvent.SET_OUT),
                (_, after) -> {
                    office.tellAsker(after, turn, replies.onWay(after, turn.member()));
                    return Answer.of(replies.wayNoted(after, turn.roster()));
                });
    }

    /// The other side of an appointment.
    private Optional<Member> other(HelpRequest request, Turn turn) {
        boolean asks = request.asked().askerId().equals(turn.member().id());
        return asks
                ? request.hand().flatMap(hand -> turn.roster().member(hand.technicianId()))
                : office.asker(request, turn);
    }

    private static Answer about(HelpRequest request, String text) {
        return Answer.of(text).about(request.subject());
    }
}
