package zutuan.bot.assist.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import zutuan.adapters.Message;
import zutuan.bot.assist.desk.HelpBook.Entry;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpRequest.Ref;
import zutuan.bot.assist.model.HelpRequest.Step;
import zutuan.bot.assist.model.WorkHours;
import zutuan.bot.assist.store.RequestListStore;
import zutuan.bot.assist.store.RequestStore;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// What all desks work with: the tables, the book, the working hours, the way to tell members; and
/// how a step is taken.
public record Office(Stores stores, HelpBook book, WorkHours hours, Notices notices) {
    /// The tables of the feature.
    public record Stores(RequestStore requests, RequestListStore lists) {}

    /// A step: from the request as it stands to the one after it, or a refusal.
    @FunctionalInterface
    public interface Verb {
        Step on(HelpRequest request);
    }

    /// What follows a step that was taken, still in its transaction.
    @FunctionalInterface
    public interface After {
        Answer answer(HelpRequest before, HelpRequest after);
    }

    public HelpPhrases phrases() {
        return new HelpPhrases(hours.zone());
    }

    /// Takes a step, again if somebody was faster; a refusal is an answer.
    public Answer take(HelpRequest request, Turn turn, Verb verb, Entry entry, After after) {
        return switch (verb.on(request)) {
            case Step.Refused(var why) ->
                    Answer.of(new StepReplies(phrases()).refused(request, why, turn.roster()))
                            .about(request.subject());
            case Step.Done(var next) -> {
                if (!book.enter(turn.deed(), request, next, entry)) {
                    yield take(again(turn.tx(), request.ref()), turn, verb, entry, after);
                }
                attach(next, turn);
                yield after.answer(request, again(turn.tx(), next.ref())).about(request.subject());
            }
        };
    }

    /// What time does by itself; nothing if it no longer can.
    public Optional<HelpRequest> takeByItself(
            Transaction tx, HelpRequest request, Verb verb, Entry entry, Deed deed) {
        return switch (verb.on(request)) {
            case Step.Refused _ -> Optional.empty();
            case Step.Done(var next) ->
                    book.enter(deed, request, next, entry)
                            ? Optional.of(again(tx, next.ref()))
                            : Optional.empty();
        };
    }

    public void attach(HelpRequest request, Turn turn) {
        var media = turn.said().media();
        if (!media.isEmpty()) {
            stores.requests()
                    .attach(turn.tx(), request.ref(), turn.member().id(), turn.now(), media);
        }
    }

    private HelpRequest again(Transaction tx, Ref ref) {
        return stores.requests().find(tx, ref).orElseThrow();
    }

    public Optional<HelpRequest> find(Transaction tx, Ref ref) {
        return stores.requests().find(tx, ref);
    }

    /// What is done with a request that exists.
    public Answer known(long number, Turn turn, Function<HelpRequest, Answer> action) {
        return find(turn.tx(), new Ref(turn.workspace(), number))
                .map(action)
                .orElseGet(() -> {
                    var latest = stores.lists().latest(turn.tx(), turn.workspace(), 3);
                    return Answer.of(StepReplies.unknown(number, latest));
                });
    }

    /// The open requests that a member may mean without naming one.
    public List<HelpRequest> fitting(Turn turn, BiPredicate<HelpRequest, Turn> meant) {
        return stores.lists().open(turn.tx(), turn.workspace()).stream()
                .filter(request -> meant.test(request, turn))
                .toList();
    }

    Answer whichOne(List<HelpRequest> fit, String verb, String rest, Turn turn) {
        if (fit.isEmpty()) {
            return Answer.of(StepReplies.nothingTo(verb));
        }
        var options =
                fit.stream()
                        .limit(9)
                        .map(one ->
                                new Question.Option(
                                        HelpPhrases.title(one, turn.roster()),
                                        (verb + one.label() + " " + rest).strip()))
                        .toList();
        return Choices.ask(StepReplies.WHICH, verb, options);
    }

    /// Whoever asked, unless it is the speaker.
    public Optional<Member> asker(HelpRequest request, Turn turn) {
        return turn.roster()
                .member(request.asked().askerId())
                .filter(one -> !one.equals(turn.member()));
    }

    public void tellAsker(HelpRequest request, Turn turn, Message message) {
        asker(request, turn).ifPresent(asker -> tell(turn.tx(), asker, message, request));
    }

    /// Tells one member alone, or who stands in for them.
    public void tell(Transaction tx, Member member, Message message, HelpRequest request) {
        notices.tell(
                tx, request.ref().workspace(), member, Notices.Note.of(message, request.subject()));
    }
}
