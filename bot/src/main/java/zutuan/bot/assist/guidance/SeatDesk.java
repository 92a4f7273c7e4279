package zutuan.bot.assist.guidance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.assist.guidance.Guidance.Ref;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Signs households up within the quota and takes them away; who waits moves up and is told.
final class SeatDesk {
    private static final int MOST = 50;

    private final GuidanceBook book;
    private final Notifier notifier;
    private final GuidanceReplies guidances;
    private final SeatReplies replies;

    SeatDesk(GuidanceBook book, Notifier notifier, GuidanceReplies guidances) {
        this.book = book;
        this.notifier = notifier;
        this.guidances = guidances;
        this.replies = new SeatReplies(guidances);
    }

    /// Whether a sentence that names no session means one: there is one to sign up for, and among
    /// people the speaker may do so for the village that is named.
    boolean isMeant(SeatWish wish, Turn turn) {
        if (turn.isChatter() && !wish.names().stream().allMatch(HouseholdName::isPlain)) {
            return false;
        }
        var open = open(wish, turn);
        if (open.isEmpty() || !turn.isChatter()) {
            return !open.isEmpty();
        }
        var village = village(wish, turn);
        return village.filter(
                        one -> open.stream().anyMatch(guidance -> mayFor(one.id(), guidance, turn)))
                .isPresent();
    }

    /// What a sentence that names no session may mean: those that count in its unit; said to the
    /// bot, any.
    private List<Guidance> open(SeatWish wish, Turn turn) {
        var all = book.open(turn.tx(), turn.workspace(), turn.now());
        var fit =
                all.stream().filter(one -> one.plan().quota().unit().equals(wish.unit())).toList();
        return fit.isEmpty() && !turn.isChatter() ? all : fit;
    }

    private static boolean mayFor(String villageId, Guidance guidance, Turn turn) {
        return Rights.signsUp(turn.member(), villageId, guidance, turn.roster());
    }

    private static Optional<Village> village(SeatWish wish, Turn turn) {
        return wish.village().isEmpty()
                ? Optional.ofNullable(turn.member().villageId()).flatMap(turn.roster()::village)
                : named(wish.village(), turn.roster());
    }

    private static Optional<Village> named(String word, Roster roster) {
        return Stream.of(word, word + "村", word.replaceFirst("村$", ""))
                .flatMap(name -> roster.villageNamed(name).stream())
                .findFirst();
    }

    Answer run(SeatWish wish, Turn turn) {
        if (wish.session() > 0) {
            var ref = new Ref(turn.workspace(), wish.session());
            return book.hold(turn.tx(), ref)
                    .map(guidance -> run(wish, guidance, turn))
                    .orElseGet(() -> Answer.of(guidances.unknown(ref, ahead(turn))));
        }
        var open = open(wish, turn);
        return open.size() == 1
                ? run(wish.of(open.getFirst().ref().number()), turn)
                : whichOne(wish, open, turn);
    }

    private List<Guidance> ahead(Turn turn) {
        return book.ahead(turn.tx(), turn.workspace(), turn.now());
    }

    private Answer whichOne(SeatWish wish, List<Guidance> open, Turn turn) {
        if (open.isEmpty()) {
            return Answer.of(replies.nothingOpen());
        }
        var options =
                open.stream()
                        .limit(9)
                        .map(one ->
                                new Question.Option(
                                        guidances.line(one, turn.roster()),
                                        wish.typed(one.ref().number())))
                        .toList();
        return Choices.ask(SeatReplies.WHICH, "报名", options);
    }

    private Answer run(SeatWish wish, Guidance guidance, Turn turn) {
        if (guidance.isCancelled()) {
            return about(guidance, guidances.gone(guidance));
        }
        if (book.isClosed(guidance, turn.now())) {
            return about(guidance, replies.closed(guidance));
        }
        return wish.signsUp() ? signUp(wish, guidance, turn) : leave(wish, guidance, turn);
    }

    private static Answer about(Guidance guidance, String text) {
        return Answer.of(text).about(guidance.ref().subject());
    }

    private Answer signUp(SeatWish wish, Guidance guidance, Turn turn) {
        var village = village(wish, turn);
        if (village.isEmpty()) {
            return about(
                    guidance,
                    wish.village().isEmpty()
                            ? replies.whichVillage(guidance)
                            : replies.unknownVillage(guidance, wish.village()));
        }
        var wrong = wrong(wish, guidance, village.get(), turn);
        return about(
                guidance, wrong.orElseGet(() -> signedUp(wish, guidance, village.get(), turn)));
    }

    private Optional<String> wrong(SeatWish wish, Guidance guidance, Village village, Turn turn) {
        if (!mayFor(village.id(), guidance, turn)) {
            return Optional.of(replies.notYours(village));
        }
        var count = wish.count();
        if (count == null) {
            return wish.names().isEmpty()
                    ? Optional.of(replies.howMany(guidance, village))
                    : Optional.empty();
        }
        if (count == 0) {
            return Optional.of(replies.nobody(guidance));
        }
        if (count > MOST) {
            return Optional.of(replies.tooMany(guidance, MOST));
        }
        return wish.names().size() > count
                ? Optional.of(replies.moreNames(count, wish.names().size()))
                : Optional.empty();
    }

    private String signedUp(SeatWish wish, Guidance guidance, Village village, Turn turn) {
        var seats = book.seats(turn.tx(), guidance.ref());
        var own = seats.stream().filter(seat -> seat.villageId().equals(village.id())).toList();
        var names = adding(wish, own);
        boolean inGroup = turn.inGroup();
        if (names.isEmpty()) {
            return replies.already(guidance, village, own, inGroup);
        }
        var added = book.signUp(turn.deed(), guidance, village.id(), names);
        var all = book.seats(turn.tx(), guidance.ref());
        return replies.signedUp(guidance, village, added, all, inGroup);
    }

    /// The households that are not signed up yet; said again, the same ones are nobody new.
    private static List<String> adding(SeatWish wish, List<Seat> own) {
        var names =
                new ArrayList<>(
                        wish.names().stream()
                                .filter(name ->
                                        own.stream()
                                                .noneMatch(seat ->
                                                        HouseholdName.same(seat.name(), name)))
                                .toList());
        int count = wish.count() == null ? wish.names().size() : wish.count();
        int nameless = count - wish.names().size();
        long known =
                wish.more()
                        ? 0
                        : wish.names().isEmpty()
                                ? own.size()
                                : own.stream().filter(seat -> seat.name().isEmpty()).count();
        names.addAll(Collections.nCopies((int) Math.max(0, nameless - known), ""));
        return names;
    }

    private Answer leave(SeatWish wish, Guidance guidance, Turn turn) {
        var seats = book.seats(turn.tx(), guidance.ref());
        var village = village(wish, turn);
        var names = new ArrayList<>(wish.names());
        if (village.isEmpty() && !wish.village().isEmpty()) {
            names.addAll(0, HouseholdName.split(wish.village()));
        }
        var mine =
                seats.stream()
                        .filter(seat -> mayFor(seat.villageId(), guidance, turn))
                        .filter(seat ->
                                village.filter(one -> one.id().equals(seat.villageId())).isPresent()
                                        || (village.isEmpty() && !names.isEmpty()))
                        .toList();
        if (mine.isEmpty()) {
            return about(guidance, replies.nobodyToTake(guidance));
        }
        var missing = names.stream().filter(name -> find(mine, name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            return about(guidance, replies.notSignedUp(guidance, missing, mine, turn.inGroup()));
        }
        var gone = gone(wish, names, mine);
        return gone.isEmpty()
                ? about(guidance, replies.whom(guidance, mine, turn.inGroup()))
                : about(guidance, left(guidance, gone, turn));
    }

    private static Optional<Seat> find(List<Seat> seats, String name) {
        return seats.stream().filter(seat -> HouseholdName.same(seat.name(), name)).findFirst();
    }

    /// Who goes; nobody while it is not clear who.
    private static List<Seat> gone(SeatWish wish, List<String> names, List<Seat> mine) {
        if (!names.isEmpty()) {
            return names.stream().flatMap(name -> find(mine, name).stream()).toList();
        }
        int count = wish.count() == null ? mine.size() : wish.count();
        if (count >= mine.size()) {
            return mine;
        }
        var nameless = mine.stream().filter(seat -> seat.name().isEmpty()).toList();
        return nameless.size() >= count ? nameless.reversed().subList(0, count) : List.of();
    }

    private String left(Guidance guidance, List<Seat> gone, Turn turn) {
        var moved = book.leave(turn.deed(), guidance, gone);
        tellMovedUp(guidance, moved, turn);
        return replies.left(guidance, gone, moved, turn.roster(), turn.inGroup());
    }

    /// Whoever signed them up hears that they have a place now.
    void tellMovedUp(Guidance guidance, List<Seat> moved, Turn turn) {
        var bySigner = moved.stream().collect(Collectors.groupingBy(Seat::byId));
        bySigner.forEach((id, seats) ->
                turn.roster()
                        .serving(id)
                        .filter(member -> !member.equals(turn.member()))
                        .ifPresent(member ->
                                notifier.tell(
                                        turn.tx(),
                                        member,
                                        replies.movedUp(guidance, seats, turn.roster()),
                                        guidance)));
    }

    SeatReplies replies() {
        return replies;
    }
}
