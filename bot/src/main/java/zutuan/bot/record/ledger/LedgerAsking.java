package zutuan.bot.record.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.model.LedgerEvent;
import zutuan.bot.record.model.LedgerRequest;
import zutuan.bot.record.reading.Delicate;
import zutuan.bot.record.reading.DoubtReplies;
import zutuan.bot.record.store.LedgerRequestStore;

/// Gives the town the figures that are known, and asks a village for one that is not: once, and not
/// for what is younger than a year.
final class LedgerAsking {
    private final LedgerRequestStore store = new LedgerRequestStore();
    private final LedgerBook book;
    private final Kit kit;
    private final ZoneId zone;

    LedgerAsking(Kit kit) {
        this.kit = kit;
        book = new LedgerBook(kit);
        zone = kit.settings().zone();
    }

    Answer ask(AskLedgerCommand.Wanted wanted, Turn turn) {
        var doubts = wanted.line().doubts();
        var delicate = doubts.delicate().filter(what -> what == Delicate.PHONE || turn.inGroup());
        if (delicate.isPresent()) {
            return Answer.of(LedgerReplies.delicate(delicate.get()));
        }
        if (doubts.unlisted().isPresent()) {
            return Answer.of(DoubtReplies.unlisted(doubts.unlisted().get(), turn.roster()));
        }
        var villages = villages(wanted, turn);
        return Answer.of(
                villages.isEmpty()
                        ? LedgerReplies.ASK_WHAT
                        : villages.stream()
                                .map(village -> ask(village, wanted.name(), turn))
                                .collect(Collectors.joining("\n")));
    }

    private static List<String> villages(AskLedgerCommand.Wanted wanted, Turn turn) {
        return wanted.all()
                ? turn.roster().villages().stream().map(Village::id).toList()
                : Optional.ofNullable(wanted.line().village()).stream().toList();
    }

    private String ask(String village, Metrics.Name wanted, Turn turn) {
        var name = new LedgerEntry.Name(village, wanted.metric(), wanted.item());
        var young = LocalDate.ofInstant(turn.now(), zone).minusYears(1);
        var known =
                book.newest(name, turn).stream()
                        .filter(one -> one.figure().dated().last().isAfter(young))
                        .filter(one -> LedgerShelf.isFor(one, turn))
                        .toList();
        if (!known.isEmpty()) {
            return LedgerReplies.isKnown(known, turn.roster());
        }
        var open =
                store.open(turn.tx(), turn.workspace(), village).stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst();
        return open.map(one -> LedgerReplies.isAsked(one, turn.roster(), zone))
                .orElseGet(() -> ask(name, turn));
    }

    private String ask(LedgerEntry.Name name, Turn turn) {
        var whom = whom(name.village(), turn);
        if (whom.isEmpty()) {
            return LedgerReplies.nobody(name, turn.roster());
        }
        var request =
                new LedgerRequest(
                        turn.workspace(),
                        store.nextNumber(turn.tx(), turn.workspace()),
                        name,
                        new LedgerRequest.Asked(turn.member().id(), whom.get().id()),
                        turn.now());
        store.insert(turn.tx(), request);
        kit.events()
                .record(
                        turn.deed(),
                        request.subject(),
                        LedgerEvent.ASKED,
                        Map.of("village", name.village(), "metric", name.metric()));
        var message = LedgerReplies.asked(request, turn.member(), turn.roster());
        var note = Notices.Note.of(message, request.subject());
        kit.notices().tell(turn.tx(), turn.workspace(), whom.get(), note);
        return LedgerReplies.asks(name, whom.get(), turn.roster());
    }

    /// The village's secretary, or its first secretary.
    private static Optional<Member> whom(String village, Turn turn) {
        return Stream.of(Role.VILLAGE_SECRETARY, Role.FIRST_SECRETARY)
                .flatMap(role -> turn.roster().with(role).stream())
                .filter(member -> village.equals(member.villageId()))
                .findFirst();
    }

    /// What is said in reply to a request is its figure.
    Answer answer(int number, String said, Turn turn) {
        var request = store.find(turn.tx(), turn.workspace(), number);
        return request.flatMap(one -> kit.relay().run(turn, typed(one, said, turn)))
                .orElseGet(() -> Answer.of(LedgerReplies.ASK_WHAT));
    }

    private static String typed(LedgerRequest request, String said, Turn turn) {
        var name = request.name();
        return "/%s %s %s %s"
                .formatted(
                        LedgerCommand.NAME,
                        LedgerReplies.village(turn.roster(), name.village()),
                        name.shown(),
                        said);
    }
}
