package zutuan.bot.meeting.summary;

import java.util.List;
import java.util.function.Predicate;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Summary.Entry;
import zutuan.bot.kernel.talk.Summary.Kind;
import zutuan.bot.kernel.talk.Summary.Part;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.MeetingStore;

/// The meetings and visits that began in a week, and those of the week after it.
public final class MeetingSummary {
    private final MeetingStore meetings = new MeetingStore();
    private final Kit kit;
    private final SummaryReplies replies;

    public MeetingSummary(Kit kit) {
        this.kit = kit;
        replies = new SummaryReplies(new MeetingTexts(kit.settings().zone()));
    }

    public Summary of(Transaction tx, Roster roster, Week week) {
        var now = kit.clock().instant();
        return Summary.of(
                part(Kind.HELD, tx, roster, week, meeting -> meeting.hasBegun(now)),
                part(Kind.AHEAD, tx, roster, week.later(1), _ -> true));
    }

    private Part part(
            Kind kind, Transaction tx, Roster roster, Week week, Predicate<Meeting> which) {
        var slot = new Slot(week.from(), week.to());
        List<Entry> entries =
                meetings.during(tx, roster.workspace(), slot).stream()
                        .filter(meeting -> !meeting.plan().slot().start().isBefore(week.from()))
                        .filter(which)
                        .map(meeting ->
                                new Entry(replies.meeting(meeting), meeting.plan().slot().start()))
                        .toList();
        return new Part(kind, SummaryReplies.NAME, SummaryReplies.UNIT, entries);
    }
}
