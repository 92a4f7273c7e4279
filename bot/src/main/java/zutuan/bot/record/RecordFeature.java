package zutuan.bot.record;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Duty;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.record.desk.CountCommand;
import zutuan.bot.record.desk.KeepCommand;
import zutuan.bot.record.desk.MendCommand;
import zutuan.bot.record.desk.RecordDesk;
import zutuan.bot.record.desk.RecordFigures;
import zutuan.bot.record.desk.WeekOfRecords;
import zutuan.bot.record.export.TableCommand;
import zutuan.bot.record.ledger.AskLedgerCommand;
import zutuan.bot.record.ledger.LedgerAnswerCommand;
import zutuan.bot.record.ledger.LedgerCommand;
import zutuan.bot.record.ledger.LedgerDesk;
import zutuan.bot.record.ledger.LedgerMendCommand;
import zutuan.bot.record.practice.AdoptCommand;
import zutuan.bot.record.practice.AdoptionDesk;
import zutuan.bot.record.practice.AdoptionReminders;
import zutuan.bot.record.practice.Following;
import zutuan.bot.record.practice.PracticeCommand;
import zutuan.bot.record.practice.PracticeDesk;
import zutuan.bot.record.practice.PracticeFigures;
import zutuan.bot.record.practice.PracticeListCommand;
import zutuan.bot.record.practice.PublishCommand;
import zutuan.bot.record.practice.WeekOfPractices;
import zutuan.bot.record.store.AdoptionStore;
import zutuan.bot.record.store.PracticeStore;
import zutuan.bot.record.store.RecordStore;

/// Records of what was done, practices and figures, at work.
final class RecordFeature implements Feature {
    private final RecordStore records = new RecordStore();
    private final PracticeStore practices = new PracticeStore();
    private final AdoptionStore adoptions = new AdoptionStore();
    private final List<Command<?>> commands;
    private final List<Job> jobs;
    private final Following following;

    RecordFeature(Kit kit) {
        commands =
                Stream.of(practices(kit), ledger(kit), TableCommand.all(kit), records(kit))
                        .flatMap(List::stream)
                        .toList();
        jobs = List.of(new AdoptionReminders(kit).job());
        following = new Following(practices, adoptions, kit.settings().zone());
    }

    private static List<Command<?>> records(Kit kit) {
        var desk = new RecordDesk(kit);
        return List.of(
                new MendCommand(kit, desk),
                new KeepCommand(kit, desk),
                new CountCommand(kit, desk));
    }

    private static List<Command<?>> ledger(Kit kit) {
        return List.of(
                new LedgerCommand(kit, new LedgerDesk(kit)),
                new LedgerMendCommand(kit),
                new AskLedgerCommand(kit),
                new LedgerAnswerCommand(kit));
    }

    private static List<Command<?>> practices(Kit kit) {
        var desk = new PracticeDesk(kit);
        var takingOver = new AdoptionDesk(kit);
        return List.of(
                new PracticeCommand(kit, desk, takingOver),
                new PracticeListCommand(desk),
                new PublishCommand(kit, desk),
                new AdoptCommand(takingOver));
    }

    @Override
    public String title() {
        return "活动";
    }

    @Override
    public List<String> everyday(Role role) {
        return List.of();
    }

    @Override
    public List<Command<?>> commands() {
        return commands;
    }

    @Override
    public List<Job> jobs() {
        return jobs;
    }

    @Override
    public void on(Transaction tx, Event event) {
        following.on(tx, event);
    }

    @Override
    public Summary summary(Transaction tx, Roster roster, Week week) {
        var held = new WeekOfRecords(records).of(tx, roster, week);
        var lines = new WeekOfPractices(practices, adoptions).of(tx, roster, week);
        return new Summary(lines, held.parts());
    }

    @Override
    public List<Duty> duties(Transaction tx, Roster roster, Member member) {
        return following.duties(tx, roster, member);
    }

    @Override
    public List<Topic> held(Transaction tx, Roster roster, Instant now, String memberId) {
        return following.held(tx, roster, memberId);
    }

    @Override
    public List<Figure> figures(Transaction tx, Roster roster, Days days) {
        return Stream.concat(
                        new RecordFigures(records).of(tx, roster, days).stream(),
                        new PracticeFigures(practices, adoptions).of(tx, roster, days).stream())
                .toList();
    }

    @Override
    public List<String> media(Transaction tx) {
        return Stream.of(RecordStore.PICTURES, PracticeStore.PICTURES)
                .flatMap(one -> one.references(tx).stream())
                .toList();
    }
}
