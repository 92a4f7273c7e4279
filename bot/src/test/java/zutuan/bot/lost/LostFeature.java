package zutuan.bot.lost;

import java.util.List;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Summary;

/// Lost property at work.
final class LostFeature implements Feature {
    private final LostStore store = new LostStore();
    private final int keptDays;

    LostFeature(Kit kit) {
        keptDays = kit.settings().of(LostSettings.SECTION).keptDays();
    }

    @Override
    public String title() {
        return "失物";
    }

    @Override
    public List<String> everyday(Role role) {
        return List.of();
    }

    @Override
    public List<Command<?>> commands() {
        return List.of(new LostCommand(store, keptDays));
    }

    @Override
    public List<Job> jobs() {
        return List.of();
    }

    @Override
    public Summary summary(Transaction tx, Roster roster, Week week) {
        int found = store.during(tx, roster.workspace(), week);
        return found == 0 ? Summary.NOTHING : new Summary(List.of(LostReplies.week(found)));
    }
}
