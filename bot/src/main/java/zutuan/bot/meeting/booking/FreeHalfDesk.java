package zutuan.bot.meeting.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Finds half days on which nobody of those wanted is on leave or in another meeting.
final class FreeHalfDesk {
    private static final int MOST = 3;
    private static final int LONGEST_SEARCH = 31;
    private static final String USUAL = "第一书记和支书";

    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final BookingReplies replies;
    private final MeetingTexts texts;
    private final LeaveStore leaves = new LeaveStore();

    FreeHalfDesk(Kit kit) {
        this.kit = kit;
        this.texts = new MeetingTexts(kit.settings().zone());
        this.replies = new BookingReplies(kit);
    }

    /// A half of a working day, as meetings use it.
    private enum Half {
        MORNING("上午", LocalTime.of(9, 0), LocalTime.of(12, 0)),
        AFTERNOON("下午", LocalTime.of(14, 30), LocalTime.of(17, 30));

        private final String word;
        private final LocalTime from;
        private final LocalTime until;

        Half(String word, LocalTime from, LocalTime until) {
            this.word = word;
            this.from = from;
            this.until = until;
        }
    }

    Answer propose(HalfDayWish wish, Turn turn) {
        var heard = AudienceReader.read(wish.about(), turn.roster());
        var named = heard.audience();
        var audience =
                named.isEmpty() ? AudienceReader.read(USUAL, turn.roster()).audience() : named;
        if (!BookingReader.mayInvite(audience, turn.member().roles())) {
            return Answer.of(replies.mayNotInvite(turn.roster()));
        }
        var free =
                halves(wish)
                        .filter(slot -> slot.start().isAfter(turn.now()))
                        .filter(slot -> allFree(slot, audience.memberIds(), turn))
                        .limit(MOST)
                        .toList();
        if (free.isEmpty()) {
            return Answer.of(replies.noFreeHalf(audience.typed()));
        }
        var form =
                new Form(BookingReader.COMMAND, "", java.util.Map.of())
                        .with(BookingReader.PEOPLE, audience.typed());
        var options =
                free.stream()
                        .map(slot ->
                                new Question.Option(
                                        texts.slot(slot),
                                        form.with(BookingReader.TIME, texts.typed(slot)).typed()))
                        .toList();
        return Choices.ask(replies.freeHalves(audience), BookingReader.COMMAND, options);
    }

    private Stream<Slot> halves(HalfDayWish wish) {
        var first = wish.from().toLocalDate();
        var last = wish.until().minusNanos(1).toLocalDate();
        var limit = first.plusDays(LONGEST_SEARCH);
        return first.datesUntil((last.isBefore(limit) ? last : limit).plusDays(1))
                .filter(kit.settings().calendar()::isWorkday)
                .flatMap(day -> halves(day, wish.part()));
    }

    private Stream<Slot> halves(LocalDate day, String part) {
        var zone = kit.settings().zone();
        return Stream.of(Half.values())
                .filter(half -> !List.of("上午", "下午").contains(part) || half.word.equals(part))
                .map(half ->
                        new Slot(
                                day.atTime(half.from).atZone(zone).toInstant(),
                                day.atTime(half.until).atZone(zone).toInstant()));
    }

    private boolean allFree(Slot slot, Set<String> wanted, Turn turn) {
        var busy = new HashSet<String>();
        for (var meeting : meetings.during(turn.tx(), turn.workspace(), slot)) {
            invitations.of(turn.tx(), meeting.ref()).stream()
                    .filter(one -> !(one.reply() instanceof Invitation.Reply.Declined))
                    .forEach(one -> busy.add(one.memberId()));
        }
        return wanted.stream().noneMatch(busy::contains)
                && wanted.stream().noneMatch(id -> isAway(id, slot, turn));
    }

    private boolean isAway(String memberId, Slot slot, Turn turn) {
        return leaves.standIn(turn.tx(), turn.workspace(), memberId, slot.start()).isPresent()
                || leaves.standIn(turn.tx(), turn.workspace(), memberId, slot.end()).isPresent();
    }
}
