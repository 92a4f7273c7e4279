package zutuan.bot.assist.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.assist.desk.HelpBook.Entry;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.desk.StepForm;
import zutuan.bot.assist.dispatch.Dispatcher;
import zutuan.bot.assist.dispatch.Ladder;
import zutuan.bot.assist.dispatch.Trips;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpRequest.Ref;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.Turn;

/// In whose hands a request is: handed on, put on one trip with another, taken back, or turned into
/// an issue of the village.
public final class HandDesk {
    private static final EventKind HANDED_OVER = EventKind.heard("member.handed_over");

    private final Office office;
    private final Rights rights;
    private final Ladder ladder;
    private final Trips trips;
    private final Relay relay;
    private final HandReplies replies;

    public HandDesk(Office office, Rights rights, Dispatcher dispatcher, Relay relay) {
        this.office = office;
        this.rights = rights;
        this.ladder = dispatcher.ladder();
        this.trips = dispatcher.trips();
        this.relay = relay;
        this.replies = new HandReplies(office.phrases());
    }

    /// 转J7给魏工: by whoever was asked or has it, and the town.
    public Answer give(HelpRequest request, String rest, Turn turn) {
        boolean may = rights.has(request, turn) || rights.taker(request, turn).isPresent();
        if (!may) {
            return about(request, replies.notYours(request, turn.roster()));
        }
        String word = rest.replaceFirst("^(转?给|由)\\s*", "").replaceFirst("(去看?|来看?|看)$", "");
        return switch (NamedPeople.of(word.strip(), turn.roster())) {
            case Named.One(_, var member) -> given(request, member, turn);
            case Named.Several several ->
                    NamedPeople.whichOne(
                            several,
                            turn.roster(),
                            "转" + request.label(),
                            name -> "转%s给%s".formatted(request.label(), name));
            case Named.Nobody(var said) -> about(request, replies.whom(request, said));
        };
    }

    private Answer given(HelpRequest request, Member member, Turn turn) {
        if (!ladder.mayTake(member, request.trouble().field(), turn.roster())) {
            return about(request, replies.notTheirs(request, member, turn.roster()));
        }
        var shown = office.stores().requests().shown(turn.tx(), request.ref());
        return office.take(
                request,
                turn,
                now -> now.give(member.id(), turn.now()),
                new Entry(HelpEvent.GIVEN, Map.of("technician", member.id())),
                (_, after) -> {
                    tell(after, member, replies.givenTo(after, turn, shown), turn);
                    office.tellAsker(after, turn, replies.given(after, member));
                    return Answer.of(replies.givenOn(after, member));
                });
    }

    /// A technician's matters are another's from now on; both were told by who decided it.
    public void on(Transaction tx, Event event) {
        if (event.is(HANDED_OVER) && event.subject().is(HelpRequest.KIND.code())) {
            var ref = new Ref(event.workspace(), event.subject().number());
            String to = event.details().getOrDefault("to", "");
            var entry = new Entry(HelpEvent.GIVEN, Map.of("technician", to));
            office.find(tx, ref)
                    .ifPresent(request ->
                            office.takeByItself(
                                    tx,
                                    request,
                                    now -> now.give(to, event.at()),
                                    entry,
                                    event.deed(tx)));
        }
    }

    private void tell(HelpRequest request, Member member, Message message, Turn turn) {
        if (!member.equals(turn.member())) {
            office.tell(turn.tx(), member, message, request);
        }
    }

    /// 合并J8 J7: one trip for both, on the day of the one that has a day.
    public Answer bundle(HelpRequest request, String rest, Turn turn) {
        if (rights.taker(request, turn).isEmpty()) {
            return about(request, replies.notYours(request, turn.roster()));
        }
        var visited = other(request, rest, turn);
        if (visited.isEmpty()) {
            return about(request, replies.noTrip(request));
        }
        var with = visited.get();
        var visit = with.visit().orElseThrow();
        var precision = visit.precision() == Precision.TIME ? Precision.HALF : visit.precision();
        var joined = new Visit(visit.at(), precision, null);
        return office.take(
                request,
                turn,
                now -> now.accept(turn.member().id(), turn.now(), joined),
                new Entry(HelpEvent.ACCEPTED, Map.of("trip", with.label())),
                (_, after) -> {
                    office.tellAsker(after, turn, replies.comesTo(after, turn.member()));
                    return Answer.of(replies.bundled(after, with, turn.roster()));
                });
    }

    private Optional<HelpRequest> other(HelpRequest request, String rest, Turn turn) {
        var beside =
                trips.beside(turn.tx(), request, turn.member().id(), turn.roster(), turn.now());
        var named = StepForm.label(rest.replaceFirst("^[和跟与,、\\s]+", ""));
        return beside.stream()
                .filter(one -> named.isEmpty() || named.get() == one.number())
                .findFirst();
    }

    /// Whether a request can go with one of the member's own visits.
    public boolean goesAlong(HelpRequest request, Turn turn) {
        boolean free = request.isWaiting() || request.visit().isEmpty();
        return free
                && request.result().isEmpty()
                && rights.taker(request, turn).isPresent()
                && other(request, "", turn).isPresent();
    }

    /// What could go with a visit that was just agreed.
    List<HelpRequest> along(HelpRequest visited, Turn turn) {
        return trips.open(turn.tx(), visited, turn.member().id(), turn.roster());
    }

    /// 撤J7: by whoever asked, or the town.
    public Answer drop(HelpRequest request, String reason, Turn turn) {
        if (!mayDrop(request, turn)) {
            return about(request, replies.askersToDrop(request, turn.roster()));
        }
        return office.take(
                request,
                turn,
                now -> now.drop(turn.member().id(), reason, turn.now()),
                new Entry(HelpEvent.DROPPED, Map.of("reason", reason)),
                (before, after) -> {
                    concerned(before, turn)
                            .forEach(one ->
                                    tell(
                                            after,
                                            one,
                                            replies.droppedTo(after, turn.member(), reason),
                                            turn));
                    return Answer.of(replies.dropped(after));
                });
    }

    private boolean mayDrop(HelpRequest request, Turn turn) {
        return request.asked().askerId().equals(turn.member().id()) || Ladder.isTown(turn.member());
    }

    /// Who has it, or else who was asked last.
    private static List<Member> concerned(HelpRequest request, Turn turn) {
        var told = request.course().told();
        var last = told.isEmpty() ? Optional.<String>empty() : Optional.of(told.getLast());
        return request.hand().map(Hand::technicianId).or(() -> last).stream()
                .flatMap(id -> turn.roster().member(id).stream())
                .toList();
    }

    /// J7转问题: it is the village's own matter; one tap makes an issue of it.
    public Answer toIssue(HelpRequest request, Turn turn) {
        boolean may = mayDrop(request, turn) || rights.taker(request, turn).isPresent();
        if (!may || !request.isOpen()) {
            return about(request, replies.notYours(request, turn.roster()));
        }
        var reporter = office.asker(request, turn).orElse(turn.member());
        var inTheirName = new Turn(turn.said(), reporter, turn.roster(), turn.now(), turn.tx());
        var issue = relay.run(inTheirName, "/报 " + request.asked().said());
        if (issue.isEmpty()) {
            return about(request, replies.noIssue(request));
        }
        office.take(
                request,
                turn,
                now -> now.drop(turn.member().id(), HandReplies.TURNED, turn.now()),
                new Entry(HelpEvent.DROPPED, Map.of("reason", HandReplies.TURNED)),
                (_, after) -> {
                    tell(after, reporter, replies.turnedTo(after), turn);
                    return Answer.silence();
                });
        return issue.get();
    }

    private static Answer about(HelpRequest request, String text) {
        return Answer.of(text).about(request.subject());
    }
}
