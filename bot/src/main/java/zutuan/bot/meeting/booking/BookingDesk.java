package zutuan.bot.meeting.booking;

import java.time.Duration;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Announcements;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.act.MeetingBook.Booked;
import zutuan.bot.meeting.agenda.Agendas;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.MeetingStore;

/// Books meetings: asks for what is missing, shows a draft, looks for conflicts then and again when
/// it is confirmed.
public final class BookingDesk {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(3);

    private final Agendas agendas;
    private final DraftRemarks remarks;
    private final BookingReader reader;
    private final MeetingStore meetings = new MeetingStore();
    private final BookingReplies replies;
    private final MeetingBook book;
    private final Announcements announcements;
    private final FreeTimes free;

    public BookingDesk(Kit kit) {
        this.agendas = new Agendas(kit);
        this.remarks = new DraftRemarks(kit);
        this.reader = new BookingReader(kit.settings());
        this.replies = new BookingReplies(kit);
        this.book = new MeetingBook(kit);
        this.announcements = new Announcements(kit);
        this.free = new FreeTimes(kit.settings());
    }

    public Answer book(Form form, Turn turn) {
        return switch (reader.read(form, turn.roster(), turn.now())) {
            case Booking.NeedsTime(var soFar, var when) -> replies.askTime(soFar, when);
            case Booking.NeedsPlace(var soFar) -> replies.askPlace(soFar, reader.places().rooms());
            case Booking.NeedsAudience(var soFar) -> replies.askPeople(soFar);
            case Booking.WhichOne(var soFar, var several) ->
                    NamedPeople.whichOne(
                            several,
                            turn.roster(),
                            soFar.command(),
                            name -> soFar.with(BookingReader.PEOPLE, name).typed());
            case Booking.Complete complete -> decide(complete, turn);
        };
    }

    private Answer decide(Booking.Complete booking, Turn turn) {
        var slot = booking.plan().slot();
        if (!BookingReader.mayInvite(booking.audience(), turn.member().roles())) {
            return Answer.of(replies.mayNotInvite(turn.roster()));
        }
        if (slot.length().compareTo(SHORTEST) < 0 || slot.length().compareTo(LONGEST) > 0) {
            return replies.badLength(booking.form());
        }
        boolean share = shares(booking, turn);
        var holder = free.holder(booking.plan(), turn);
        if (holder.isPresent() && !share) {
            var ref = new Meeting.Ref(turn.workspace(), holder.get());
            return clash(booking, meetings.find(turn.tx(), ref).orElseThrow(), turn);
        }
        return booking.form().part(BookingReader.CONFIRMED).isPresent()
                ? publish(booking, share, turn)
                : draft(booking, turn);
    }

    /// A meeting that comes again shows what its agenda would be.
    private Answer draft(Booking.Complete booking, Turn turn) {
        String agenda = booking.plan().series() == null ? "" : agendas.counts(turn);
        return replies.draft(booking, remarks.on(booking, turn), agenda);
    }

    private static boolean shares(Booking.Complete booking, Turn turn) {
        return booking.form().part(BookingReader.SHARED).isPresent() && FreeTimes.mayShare(turn);
    }

    private Answer clash(Booking.Complete booking, Meeting holder, Turn turn) {
        var form = booking.form().without(BookingReader.CONFIRMED);
        return replies.clash(form, holder, turn.roster(), free.around(booking.plan(), turn));
    }

    private Answer publish(Booking.Complete booking, boolean share, Turn turn) {
        if (share) {
            return published(
                    book.bookBeside(booking.plan(), booking.audience(), turn), booking, turn);
        }
        return switch (book.book(booking.plan(), booking.audience(), turn)) {
            case Booked.Stands(var meeting) -> published(meeting, booking, turn);
            case Booked.Clashes(var holder) -> clash(booking, holder, turn);
        };
    }

    private Answer published(Meeting meeting, Booking.Complete booking, Turn turn) {
        var card = replies.booked(meeting, booking.audience(), turn.roster());
        return announcements.booked(meeting, card, replies.bookedElsewhere(meeting), turn);
    }
}
