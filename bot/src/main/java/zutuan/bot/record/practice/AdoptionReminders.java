package zutuan.bot.record.practice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.DueDays;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Practice;
import zutuan.bot.record.store.AdoptionStore;
import zutuan.bot.record.store.PracticeStore;

/// Reminds whoever has an adoption in hand: the day before it is due, on the day, and once when the
/// day is over.
public final class AdoptionReminders {
    private static final String REMIND = "record.adoption";

    private final PracticeStore practices = new PracticeStore();
    private final AdoptionStore adoptions = new AdoptionStore();
    private final Kit kit;
    private final DueDays days;

    public AdoptionReminders(Kit kit) {
        this.kit = kit;
        days = new DueDays(REMIND, kit.timers(), kit.clock(), kit.settings().zone());
    }

    public Job job() {
        return new Job(REMIND, this::remind);
    }

    void set(Transaction tx, Adoption adoption) {
        days.set(tx, adoption.workspace(), adoption.number(), adoption.task().due());
    }

    void stop(Transaction tx, Adoption adoption) {
        days.stop(tx, adoption.workspace(), adoption.number());
    }

    private void remind(JobRun run, Transaction tx) {
        var rung = DueDays.Rung.of(run);
        var adoption = adoptions.find(tx, rung.workspace(), rung.number()).filter(Adoption::isOpen);
        var roster = roster(rung.workspace());
        if (adoption.isPresent() && roster.isPresent()) {
            var practice = practices.find(tx, adoption.get().practice()).orElseThrow();
            message(rung.step(), adoption.get(), practice, run)
                    .ifPresent(message -> tell(tx, roster.get(), adoption.get(), message));
        }
    }

    /// After an outage what is due is said once, by the timer of the day.
    private Optional<Message> message(
            DueDays.Step step, Adoption adoption, Practice practice, JobRun run) {
        ZoneId zone = kit.settings().zone();
        var today = LocalDate.ofInstant(run.now(), zone);
        var due = adoption.task().due();
        String late = run.late() ? AdoptionReplies.late(run.dueAt(), zone) : "";
        return switch (step) {
            case TOMORROW ->
                    today.isBefore(due)
                            ? Optional.of(AdoptionReplies.tomorrow(adoption, practice, late))
                            : Optional.empty();
            case TODAY ->
                    today.isAfter(due)
                            ? Optional.empty()
                            : Optional.of(AdoptionReplies.today(adoption, practice, late));
            case OVERDUE -> Optional.of(AdoptionReplies.pastDue(adoption, practice, late));
        };
    }

    private void tell(Transaction tx, Roster roster, Adoption adoption, Message message) {
        roster.member(adoption.task().ownerId())
                .ifPresent(owner ->
                        kit.notices()
                                .tell(
                                        tx,
                                        adoption.workspace(),
                                        owner,
                                        Notices.Note.of(message, adoption.subject())));
    }

    private Optional<Roster> roster(String workspace) {
        return kit.settings().roster().stream()
                .filter(roster -> roster.workspace().equals(workspace))
                .findFirst();
    }
}
