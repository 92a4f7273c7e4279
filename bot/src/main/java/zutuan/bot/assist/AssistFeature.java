package zutuan.bot.assist;

import java.util.ArrayList;
import java.util.List;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;

/// Tech help at work.
final class AssistFeature implements Feature {
    private final AssistDesks desks;

    AssistFeature(Kit kit) {
        desks = new AssistDesks(kit);
    }

    @Override
    public String title() {
        return "求助";
    }

    @Override
    public List<String> everyday(Role role) {
        return switch (role) {
            case TECHNICIAN -> List.of("接", "结果");
            case FIRST_SECRETARY, VILLAGE_SECRETARY -> List.of("求助");
            case TOWN_LEADER, TOWN_OFFICIAL, ADMINISTRATOR -> List.of();
        };
    }

    @Override
    public List<Command<?>> commands() {
        return new AssistCommands(desks).all();
    }

    @Override
    public List<Job> jobs() {
        var all = new ArrayList<Job>();
        all.add(desks.dispatcher().passing());
        all.addAll(desks.results().jobs());
        return List.copyOf(all);
    }

    @Override
    public List<String> media(Transaction tx) {
        return desks.office().stores().requests().media(tx);
    }
}
