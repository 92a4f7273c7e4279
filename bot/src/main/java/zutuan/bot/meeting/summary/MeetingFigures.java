package zutuan.bot.meeting.summary;

import java.util.List;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Part;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.TurnoutStore;

/// The meetings and visits that began on some days and were not called off, and who came.
public final class MeetingFigures {
    private final MeetingStore meetings = new MeetingStore();
    private final TurnoutStore turnouts = new TurnoutStore();
    private final Kit kit;

    public MeetingFigures(Kit kit) {
        this.kit = kit;
    }

    public List<Figure> of(Transaction tx, Roster roster, Days days) {
        var now = kit.clock().instant();
        var slot = new Slot(days.from(), days.until());
        var came = turnouts.within(tx, roster.workspace(), slot);
        var items =
                meetings.during(tx, roster.workspace(), slot).stream()
                        .filter(meeting -> days.holds(meeting.plan().slot().start()))
                        .filter(meeting -> meeting.hasBegun(now))
                        .map(meeting ->
                                item(
                                        meeting,
                                        came.getOrDefault(meeting.number(), Heads.NONE),
                                        roster))
                        .toList();
        return Figure.sessions(SummaryReplies.SESSIONS, SummaryReplies.ATTENDANCE, items);
    }

    private static Item item(Meeting meeting, Heads came, Roster roster) {
        String organizer = meeting.origin().organizerId();
        return new Item(
                meeting.ref().subject(),
                meeting.ref().label(),
                meeting.plan().slot().start(),
                SummaryReplies.held(meeting),
                came.byCategory(),
                List.of(Part.of(Figure.Role.ORGANIZER, organizer, roster)));
    }
}
