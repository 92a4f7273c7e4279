package zutuan.bot.assist.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.assist.cases.SolvedCases;
import zutuan.bot.assist.desk.HelpBook.Entry;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.dispatch.Dispatcher;
import zutuan.bot.assist.dispatch.Dispatcher.Outcome;
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
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;

/// Takes requests in: gives them a number and sends them to whoever is on duty.
public final class AskDesk {
    /// So long the same words of the same member are the same request.
    private static final Duration SAME = Duration.ofDays(2);

    /// So long somebody who is shown cases may think about them.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Office office;
    private final Dispatcher dispatcher;
    private final SolvedCases cases;
    private final AskReplies replies;
    private final Relay relay;

    public AskDesk(Office office, Dispatcher dispatcher, SolvedCases cases, Relay relay) {
        this.office = office;
        this.dispatcher = dispatcher;
        this.cases = cases;
        this.replies = new AskReplies(office.phrases());
        this.relay = relay;
    }

    /// What may be an epidemic is registered as one at once; empty if that cannot be done.
    Optional<Answer> alarm(String said, Turn turn) {
        return relay.run(turn, "/报 " + Suspicion.told(said, false));
    }

    Answer ask(NewHelp help, boolean surely, Turn turn) {
        if (Suspicion.isUrgent(help)) {
            var alarm = relay.run(turn, "/报 " + Suspicion.told(help));
            if (alarm.isPresent()) {
                return alarm.get();
            }
        }
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
        var known = cases.similar(help.said(), turn);
        return known.solved().isEmpty()
                ? dispatched(fresh(asked, null), help, known.shipped(), turn)
                : held(fresh(asked, turn.now().plus(PATIENCE)), help, known.solved(), turn);
    }

    private static HelpRequest fresh(Asked asked, @Nullable Instant passAt) {
        return new HelpRequest(asked, new Course(List.of(), passAt), new HelpState.Waiting(), 0);
    }

    private void open(HelpRequest request, NewHelp help, Turn turn) {
        var entry = new Entry(HelpEvent.ASKED, Map.of("said", help.said()));
        office.book().open(turn.deed(), request, turn.address(), entry);
        office.attach(request, turn);
    }

    private Answer dispatched(HelpRequest fresh, NewHelp help, List<String> shipped, Turn turn) {
        var outcome = dispatcher.first(fresh, moment(turn));
        open(outcome.request(), help, turn);
        dispatcher.tell(moment(turn), outcome, "");
        return card(outcome, help, AskReplies.meanwhile(shipped), turn);
    }

    /// What was solved before is shown first; who does not answer gets a technician all the same.
    private Answer held(HelpRequest request, NewHelp help, List<String> known, Turn turn) {
        open(request, help, turn);
        var options =
                List.of(
                        new Question.Option(AskReplies.SOLVED, "解决了" + request.label()),
                        new Question.Option(AskReplies.STILL_WANTED, "仍要请人" + request.label()));
        String prompt = AskReplies.known(request, known, PATIENCE.toMinutes());
        return Choices.ask(prompt, request.label(), options).about(request.subject());
    }

    /// 仍要请人J7: what was shown was no help.
    public Answer stillWanted(HelpRequest request, Turn turn) {
        if (!request.isWaiting() || !request.course().told().isEmpty()) {
            return Answer.of(AskReplies.sentAlready(request)).about(request.subject());
        }
        var outcome = dispatcher.send(request, moment(turn), turn.deed());
        dispatcher.tell(moment(turn), outcome, "");
        return Answer.of(registered(outcome, turn)).about(request.subject());
    }

    private String registered(Outcome outcome, Turn turn) {
        String sent = dispatcher.sent(outcome, turn.roster());
        String text = replies.registered(outcome.request(), turn.roster(), sent);
        return Dispatcher.isAbove(outcome.asked()) || outcome.asked() == null
                ? text + phone(outcome.request(), turn)
                : text;
    }

    /// The duty phone stands in the direct chat only.
    private String phone(HelpRequest request, Turn turn) {
        var phone =
                turn.roster()
                        .station(request.trouble().field().stationId())
                        .map(station -> station.shifts().phone());
        if (phone.isEmpty()) {
            return "";
        }
        if (!turn.inGroup()) {
            return "；" + AskReplies.phone(phone.get());
        }
        var message = Message.text(request.label() + AskReplies.phone(phone.get()));
        office.tell(turn.tx(), turn.member(), message, request);
        return AskReplies.PHONE_ALONE;
    }

    /// `meanwhile` is what to look up until somebody comes.
    private Answer card(Outcome outcome, NewHelp help, String meanwhile, Turn turn) {
        var request = outcome.request();
        String text = registered(outcome, turn) + "\n" + meanwhile;
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
                .asking(new Question.More(step, "/补上" + request.label()));
    }

    private static Moment moment(Turn turn) {
        return new Moment(turn.tx(), turn.roster(), turn.now());
    }
}
