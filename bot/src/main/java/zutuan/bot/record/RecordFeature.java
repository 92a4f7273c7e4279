package zutuan.bot.record;

import java.util.List;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.record.desk.CountCommand;
import zutuan.bot.record.desk.KeepCommand;
import zutuan.bot.record.desk.MendCommand;
import zutuan.bot.record.desk.RecordDesk;
import zutuan.bot.record.desk.RecordFigures;
import zutuan.bot.record.desk.WeekOfRecords;
import zutuan.bot.record.store.RecordStore;

/// Records of what was done, at work.
final class RecordFeature implements Feature {
    private final RecordStore store = new RecordStore();
    private final List<Command<?>> commands;

    RecordFeature(Kit kit) {
        var desk = new RecordDesk(kit);
        commands =
                List.of(
                        new MendCommand(kit, desk),
                        new KeepCommand(kit, desk),
                        new CountCommand(kit, desk));
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
        return List.of();
    }

    @Override
    public Summary summary(Transaction tx, Roster roster, Week week) {
        return new WeekOfRecords(store).of(tx, roster, week);
    }

    @Override
    public List<Figure> figures(Transaction tx, Roster roster, Days days) {
        return new RecordFigures(store).of(tx, roster, days);
    }

    @Override
    public List<String> media(Transaction tx) {
        return store.media(tx);
    }
}
