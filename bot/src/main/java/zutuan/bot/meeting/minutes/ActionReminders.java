package zutuan.bot.meeting.minutes;

import java.time.LocalDate;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.DueDays;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.store.ActionStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Reminds the owner of an action the day before it is due and on the day, and tells the organizer
/// once when it is overdue; always in the morning.
public final class ActionReminders {
    private static final String REMIND = "meeting.action";

    private final Kit kit;
    private final DueDays days;
    private final ActionStore actions = new ActionStore();
    private final MeetingStore meetings = new MeetingStore();
    private final ActionReplies replies;

    public ActionReminders(Kit kit) {
        this.kit = kit;
        days = new DueDays(REMIND, kit.timers(), kit.clock(), kit.settings().zone());
        this.replies = new ActionReplies(kit);
    }

    public Job job() {
        return new Job(REMIND, this::remind);
    }

    /// Sets the timers of an action that has a day.
    void set(Transaction tx, Action action) {
        action.task()
                .dueDay()
                .ifPresent(day -> days.set(tx, action.workspace(), action.number(), day));
    }

    void stop(Transaction tx, Action action) {
        days.stop(tx, action.workspace(), action.number());
    }

    private void remind(JobRun run, Transaction tx) {
        var rung = DueDays.Rung.of(run);
        var roster = roster(rung.workspace());
        var action = actions.find(tx, rung.workspace(), rung.number()).filter(Action::isOpen);
        if (action.isPresent() && roster.isPresent()) {
            remind(rung.step(), action.get(), new Ring(run, tx, roster.get()));
        }
    }

    private record Ring(JobRun run, Transaction tx, Roster roster) {
        LocalDate today(Kit kit) {
            return LocalDate.ofInstant(run.now(), kit.settings().zone());
        }
    }

    /// After an outage what is due is said once, by the timer of the day.
    private void remind(DueDays.Step step, Action action, Ring ring) {
        String late = ring.run().late() ? replies.late(ring.run().dueAt()) : "";
        switch (step) {
            case TOMORROW -> {
                var due = action.task().dueDay();
                if (due.filter(ring.today(kit)::isBefore).isPresent()) {
                    tell(ring, action.task().ownerId(), action, replies.tomorrow(action, late));
                }
            }
            case TODAY -> {
                var message =
                        action.isOverdue(ring.today(kit))
                                ? replies.pastDue(action, late)
                                : replies.today(action, late);
                tell(ring, action.task().ownerId(), action, message);
            }
            case OVERDUE ->
                    meetings.find(ring.tx(), action.meeting())
                            .ifPresent(meeting ->
                                    tell(
                                            ring,
                                            meeting.origin().organizerId(),
                                            action,
                                            replies.overdue(action, ring.roster(), late)));
        }
    }

    private void tell(Ring ring, String memberId, Action action, Message message) {
        ring.roster()
                .member(memberId)
                .ifPresent(member ->
                        kit.notices()
                                .tell(
                                        ring.tx(),
                                        action.workspace(),
                                        member,
                                        Notices.Note.of(message, action.subject())));
    }

    private Optional<Roster> roster(String workspace) {
        return kit.settings().roster().stream()
                .filter(roster -> roster.workspace().equals(workspace))
                .findFirst();
    }
}
