package zutuan.bot.assist.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import zutuan.bot.assist.duty.DutyBook;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;

/// Reminds whoever signed households up and the technicians the day before, and asks afterwards,
/// once, how many came.
final class Reminders {
    private final GuidanceBook book;
    private final DutyBook duty;
    private final List<Roster> rosters;
    private final Notifier notifier;
    private final GuidanceReplies replies;

    Reminders(
            GuidanceBook book,
            DutyBook duty,
            List<Roster> rosters,
            Notifier notifier,
            GuidanceReplies replies) {
        this.book = book;
        this.duty = duty;
        this.rosters = List.copyOf(rosters);
        this.notifier = notifier;
        this.replies = replies;
    }

    List<Job> jobs() {
        return List.of(
                new Job(GuidanceBook.REMIND, this::remind),
                new Job(GuidanceBook.COUNT, this::askWhoCame));
    }

    private void remind(JobRun run, Transaction tx) {
        standing(run, tx)
                .filter(guidance -> !guidance.hasBegun(run.now()))
                .ifPresent(guidance ->
                        roster(guidance).ifPresent(roster -> remind(tx, guidance, roster)));
    }

    private Optional<Guidance> standing(JobRun run, Transaction tx) {
        return book.find(tx, GuidanceBook.ref(run.key())).filter(one -> !one.isCancelled());
    }

    private Optional<Roster> roster(Guidance guidance) {
        return rosters.stream()
                .filter(one -> one.workspace().equals(guidance.ref().workspace()))
                .findFirst();
    }

    private void remind(Transaction tx, Guidance guidance, Roster roster) {
        var seats = book.seats(tx, guidance.ref());
        var bySigner = new LinkedHashMap<String, List<Seat>>();
        seats.stream()
                .filter(seat -> !seat.waiting())
                .forEach(seat ->
                        bySigner.computeIfAbsent(seat.byId(), _ -> new ArrayList<>()).add(seat));
        var technicians = technicians(tx, guidance, roster);
        bySigner.forEach((id, own) ->
                roster.serving(id)
                        .filter(member -> !technicians.contains(member))
                        .ifPresent(member ->
                                notifier.tell(
                                        tx,
                                        member,
                                        replies.tomorrow(guidance, own, roster),
                                        guidance)));
        String whole = replies.tomorrowAll(guidance, seats, roster);
        notifier.tellEach(tx, technicians, whole, guidance);
    }

    /// Who called it, and where that is no technician also who is on duty that day.
    private List<Member> technicians(Transaction tx, Guidance guidance, Roster roster) {
        var all = new ArrayList<Member>();
        var caller = roster.serving(guidance.origin().memberId());
        caller.ifPresent(all::add);
        if (caller.filter(one -> one.is(Role.TECHNICIAN)).isEmpty()) {
            var day = LocalDate.ofInstant(guidance.plan().when().at(), book.zone());
            roster.station(guidance.plan().stationId())
                    .ifPresent(station ->
                            duty.on(tx, roster, station, day).stream()
                                    .filter(one -> !all.contains(one))
                                    .forEach(all::add));
        }
        return List.copyOf(all);
    }

    private void askWhoCame(JobRun run, Transaction tx) {
        standing(run, tx)
                .filter(guidance -> guidance.turnout() == null)
                .ifPresent(guidance ->
                        roster(guidance)
                                .flatMap(roster -> roster.serving(guidance.origin().memberId()))
                                .ifPresent(caller ->
                                        notifier.tell(
                                                tx, caller, replies.whoCame(guidance), guidance)));
    }
}
