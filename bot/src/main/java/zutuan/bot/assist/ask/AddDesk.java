package zutuan.bot.assist.ask;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.adapters.Block;
import zutuan.adapters.Media;
import zutuan.bot.assist.desk.HelpBook.Entry;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpRequest.Step;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Machinery;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.Turn;

/// Takes what is said of a request later (补充), with pictures.
public final class AddDesk {
    private final Office office;
    private final Machinery machinery;
    private final Relay relay;

    public AddDesk(Office office, Machinery machinery, Relay relay) {
        this.relay = relay;
        this.office = office;
        this.machinery = machinery;
    }

    public Answer add(HelpRequest request, String said, Turn turn) {
        if (said.isEmpty() && turn.said().media().isEmpty()) {
            String typed = "补充" + request.label();
            return Answer.of(AskReplies.whatToAdd(request))
                    .about(request.subject())
                    .asking(new Question.Words(typed, typed));
        }
        return office.take(
                request,
                turn,
                now -> new Step.Done(more(now, said, turn)),
                new Entry(HelpEvent.TOLD_MORE, Map.of("said", said)),
                (_, after) -> {
                    tell(after, said, turn);
                    var added = Answer.of(AskReplies.added(after, turn.roster()));
                    return alarm(after, said, turn).map(added::after).orElse(added);
                });
    }

    /// What was a request may have become an epidemic.
    private Optional<Answer> alarm(HelpRequest request, String said, Turn turn) {
        boolean livestock = request.trouble().field() == Field.LIVESTOCK;
        String animal = request.trouble().thing();
        return livestock && Suspicion.isPlain((animal.isEmpty() ? "牲畜" : animal) + said)
                ? relay.run(turn, "/报 " + Suspicion.told(request.asked().said(), false))
                : Optional.empty();
    }

    /// What was said to the question what else there is to know: mostly that, sometimes another
    /// matter, which is asked then.
    public Answer answer(HelpRequest request, String said, Turn turn) {
        return said.isEmpty() || !isOther(request, read(said, turn))
                ? add(request, said, turn)
                : Choices.ask(
                        AskReplies.addedOrOther(request),
                        "补充" + request.label(),
                        List.of(
                                new Question.Option(
                                        "补充" + request.label(),
                                        "/补充%s %s".formatted(request.label(), said)),
                                new Question.Option(AskReplies.REPORT, "/报 " + said),
                                new Question.Option(AskReplies.ANOTHER, "/求助 " + said)));
    }

    /// Neither a place nor an amount, but a thing or a field of its own.
    private static boolean isOther(HelpRequest request, NewHelp more) {
        var trouble = more.trouble();
        boolean fills = !trouble.spot().hamlet().isEmpty() || !trouble.amount().isEmpty();
        boolean things =
                !trouble.thing().isEmpty() && !trouble.thing().equals(request.trouble().thing());
        boolean works = more.domain() == Domain.INFRA || more.domain() == Domain.ENV;
        return !fills && (things || works);
    }

    private NewHelp read(String said, Turn turn) {
        var now = LocalDateTime.ofInstant(turn.now(), office.hours().zone());
        var meanings = machinery.meanings(turn.roster());
        return AskReader.read(said, turn.member(), meanings, now);
    }

    private HelpRequest more(HelpRequest request, String said, Turn turn) {
        var read = read(said, turn).trouble();
        var own = request.asked().askerId().equals(turn.member().id());
        String all = said.isEmpty() ? request.asked().said() : request.asked().said() + "；" + said;
        return own
                ? request.told(all, request.trouble().with(read))
                : request.told(all, request.trouble());
    }

    /// Whoever has it or was asked last hears of it; what the technician adds, the asker.
    private void tell(HelpRequest request, String said, Turn turn) {
        var shown =
                turn.said().media().stream()
                        .filter(one -> one.kind() == Media.Kind.PICTURE)
                        .<Block>map(one -> new Block.Picture(one.reference(), one.name()))
                        .toList();
        var message = AskReplies.addedTo(request, turn.member().name(), said, shown);
        others(request, turn).forEach(one -> office.tell(turn.tx(), one, message, request));
    }

    private static List<Member> others(HelpRequest request, Turn turn) {
        var told = request.course().told();
        var last = told.isEmpty() ? List.<String>of() : List.of(told.getLast());
        var holders = request.hand().map(hand -> List.of(hand.technicianId())).orElse(last);
        boolean asks = request.asked().askerId().equals(turn.member().id());
        var ids = asks ? holders : List.of(request.asked().askerId());
        return ids.stream()
                .flatMap(id -> turn.roster().member(id).stream())
                .filter(one -> !one.equals(turn.member()))
                .toList();
    }
}
