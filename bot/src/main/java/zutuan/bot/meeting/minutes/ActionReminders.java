package zutuan.bot.meeting.minutes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobData;
import zutuan.bot.kernel.jobs.JobKey;
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
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    /// When it is said, counted in days from the day it is due.
    private enum Step {
        TOMORROW(-1),
        TODAY(0),
        OVERDUE(1);

        private final int days;

        Step(int days) {
            this.days = days;
        }
    }

    /// What a timer keeps.
    private record Told(String workspace, long number, Step step) {
        static Told of(JobData data) {
            return new Told(data.text(0), data.number(1), data.one(2, Step.class));
        }

        JobData data() {
            return JobData.of(workspace, Long.toString(number), step.name());
        }
    }

    private final Kit kit;
    private final ActionStore actions = new ActionStore();
    private final MeetingStore meetings = new MeetingStore();
    private final ActionReplies replies;

    public ActionReminders(Kit kit) {
        this.kit = kit;
        this.replies = new ActionReplies(kit);
    }

    public Job job() {
        return new Job(REMIND, this::remind);
    }

    /// Sets the timers of an action that has a day; one whose time has gone by is not set.
    void set(Transaction tx, Action action) {
        action.task().dueDay().ifPresent(day -> set(tx, action, day));
    }

    private void set(Transaction tx, Action action, LocalDate day) {
        for (var step : Step.values()) {
            var due = day.plusDays(step.days).atTime(MORNING).atZone(kit.settings().zone());
            if (due.toInstant().isAfter(kit.clock().instant())) {
                var told = new Told(action.workspace(), action.number(), step);
                kit.timers().schedule(tx, key(action, step), due.toInstant(), told.data());
            }
        }
    }

    void stop(Transaction tx, Action action) {
        for (var step : Step.values()) {
            kit.timers().cancel(tx, key(action, step));
        }
    }

    private static JobKey key(Action action, Step step) {
        String number = Long.toString(action.number());
        return JobKey.of(REMIND, action.workspace(), number, step.name());
    }

    private void remind(JobRun run, Transaction tx) {
        var told = Told.of(run.values());
        var roster = roster(told.workspace());
        var action = actions.find(tx, told.workspace(), told.number()).filter(Action::isOpen);
        if (action.isPresent() && roster.isPresent()) {
            remind(told.step(), action.get(), new Ring(run, tx, roster.get()));
        }
    }

    private record Ring(JobRun run, Transaction tx, Roster roster) {
        LocalDate today(Kit kit) {
            return LocalDate.ofInstant(run.now(), kit.settings().zone());
        }
    }

    /// After an outage what is due is said once, by the timer of the day.
    private void remind(Step step, Action action, Ring ring) {
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
