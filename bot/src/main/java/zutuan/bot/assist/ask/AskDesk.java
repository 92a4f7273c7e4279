package zutuan.bot.assist.ask;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.assist.desk.HelpBook.Entry;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.dispatch.DispatchReplies;
import zutuan.bot.assist.dispatch.Dispatcher;
import zutuan.bot.assist.dispatch.Ladder.Moment;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpRequest.Asked;
import zutuan.bot.assist.model.HelpRequest.Course;
import zutuan.bot.assist.model.HelpRequest.Ref;
import zutuan.bot.assist.model.HelpState;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;

/// Takes requests in: gives them a number and sends them to whoever is on duty.
public final class AskDesk {
    /// So long the same words of the same member are the same request.
    private static final Duration SAME = Duration.ofDays(2);

    private final Office office;
    private final Dispatcher dispatcher;
    private final SimilarCases cases;
    private final AskReplies replies;
    private final DispatchReplies sending;

    public AskDesk(Office office, Dispatcher dispatcher, SimilarCases cases) {
        this.office = office;
        this.dispatcher = dispatcher;
        this.cases = cases;
        this.replies = new AskReplies(office.phrases());
        this.sending = new DispatchReplies(office.phrases());
    }

    Answer ask(NewHelp help, boolean surely, Turn turn) {
        if (!surely && isOfVillage(help)) {
            return whichOne(help);
        }
        return same(help, turn)
                .map(earlier -> again(earlier, turn))
                .orElseGet(() -> opened(help, turn));
    }

    /// A road, a pipe, rubbish: no crop and no animal is named.
    private static boolean isOfVillage(NewHelp help) {
        boolean works = help.domain() == Domain.INFRA || help.domain() == Domain.ENV;
        return works && help.trouble().thing().isEmpty();
    }

    private static Answer whichOne(NewHelp help) {
        var options =
                List.of(
                        new Question.Option(AskReplies.REPORT, "/报 " + help.said()),
                        new Question.Option(
                                AskReplies.STILL, "/" + AskCommand.SURELY + " " + help.said()));
        return Choices.ask(AskReplies.village(help), "求助", options);
    }

    private Optional<HelpRequest> same(NewHelp help, Turn turn) {
        var since = turn.now().minus(SAME);
        return office
                .stores()
                .lists()
                .askedBy(turn.tx(), turn.workspace(), turn.member().id(), since)
                .stream()
                .filter(HelpRequest::isOpen)
                .filter(earlier -> isSame(earlier.asked().said(), help.said()))
                .findFirst();
    }

    private static boolean isSame(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String said) {
        return said.replaceAll("[\\s\\p{Punct}，。！？；：、]", "");
    }

    private Answer again(HelpRequest earlier, Turn turn) {
        office.attach(earlier, turn);
        return Answer.of(replies.same(earlier, turn.roster())).about(earlier.subject());
    }

    private Answer opened(NewHelp help, Turn turn) {
        long number = office.stores().requests().nextNumber(turn.tx(), turn.workspace());
        var asked =
                new Asked(
                        new Ref(turn.workspace(), number),
                        turn.member().id(),
                        turn.now(),
                        help.said(),
                        help.trouble());
        var fresh = new HelpRequest(asked, new Course(List.of(), null), new HelpState.Waiting(), 0);
        var outcome = dispatcher.first(fresh, moment(turn));
        var entry = new Entry(HelpEvent.ASKED, Map.of("said", help.said()));
        office.book().open(turn.deed(), outcome.request(), turn.address(), entry);
        office.attach(outcome.request(), turn);
        dispatcher.tell(turn.tx(), outcome, turn.roster(), "");
        int hours = office.book().timers().settings().acceptHours();
        String sent = sending.sent(outcome, turn.roster(), hours);
        return card(outcome.request(), help, sent, turn);
    }

    private Answer card(HelpRequest request, NewHelp help, String sent, Turn turn) {
        String text = replies.registered(request, turn.roster(), sent);
        var undo =
                new Undo(
                        "求助" + request.label(),
                        "撤" + request.label(),
                        "撤%s 理由".formatted(request.label()));
        boolean pictures = !turn.said().media().isEmpty();
        if (help.gaps().isEmpty() && help.odd().isEmpty()) {
            return Answer.of(text).about(request.subject()).undoneBy(undo);
        }
        String step = "补充" + request.label();
        return Answer.of(text + "\n" + AskReplies.gaps(help, pictures))
                .about(request.subject())
                .undoneBy(undo)
                .asking(new Question.More(step, "/" + step));
    }

    private static Moment moment(Turn turn) {
        return new Moment(turn.tx(), turn.roster(), turn.now());
    }
}
