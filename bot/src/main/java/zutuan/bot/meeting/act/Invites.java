package zutuan.bot.meeting.act;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import zutuan.adapters.Block;
import zutuan.bot.kernel.ical.Appointment;
import zutuan.bot.kernel.ical.Calendar;
import zutuan.bot.kernel.ical.CalendarWriter;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.VisitTexts;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.VisitStore;

/// Makes calendar files of meetings, to be sent with the cards.
public record Invites(Kit kit) {
    private static final InvitationStore INVITATIONS = new InvitationStore();
    private static final VisitStore VISITS = new VisitStore();

    public Block.File request(Meeting meeting, Turn turn) {
        return file(meeting, turn, Calendar.Method.REQUEST);
    }

    public Block.File cancel(Meeting meeting, Turn turn) {
        return file(meeting, turn, Calendar.Method.CANCEL);
    }

    private Block.File file(Meeting meeting, Turn turn, Calendar.Method method) {
        var attendees =
                INVITATIONS.of(turn.tx(), meeting.ref()).stream()
                        .map(one -> person(one.memberId(), turn.roster()))
                        .toList();
        var organizer = person(meeting.origin().organizerId(), turn.roster());
        var appointment =
                appointment(
                        meeting,
                        turn.now(),
                        new Appointment.People(organizer, attendees),
                        turn.tx());
        String text =
                CalendarWriter.write(
                        new Calendar(
                                method,
                                turn.roster().workspaceName(),
                                kit.settings().zone(),
                                List.of(appointment)));
        String name =
                meeting.ref().label() + (method == Calendar.Method.CANCEL ? "取消" : "") + ".ics";
        return kit.files().keep(name, Calendar.CONTENT_TYPE, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A visit brings its stops along.
    public Appointment appointment(
            Meeting meeting, Instant stamp, Appointment.People people, Transaction tx) {
        var zone = kit.settings().zone();
        var plan = meeting.plan();
        var slot = plan.slot();
        String program =
                VISITS.find(tx, meeting.ref())
                        .map(visit -> new VisitTexts(new MeetingTexts(zone)).program(slot, visit))
                        .orElse("");
        return new Appointment(
                new Appointment.Identity(uid(meeting), meeting.sequence()),
                stamp,
                LocalDateTime.ofInstant(slot.start(), zone),
                LocalDateTime.ofInstant(slot.end(), zone),
                new Appointment.Texts(plan.title(), plan.place(), program),
                people,
                meeting.isCancelled());
    }

    static String uid(Meeting meeting) {
        return "meeting-%d@%s.zutuan.invalid"
                .formatted(meeting.number(), meeting.ref().workspace());
    }

    private static Appointment.Person person(String memberId, Roster roster) {
        return new Appointment.Person(memberId, MeetingTexts.name(roster, memberId));
    }
}
