package zutuan.bot.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.Recurring;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;

/// Posting issues and following them to close-out.
public final class IssueFeature implements Feature {
    /// Class-path folder of this feature's tables.
    public static final String MIGRATIONS = "classpath:zutuan/bot/issue/migrations";

    private final IssueDesks desks;
    private final ReminderDesk reminders;

    public IssueFeature(Kit kit) {
        desks = IssueDesks.of(kit);
        reminders = new ReminderDesk(desks.registry(), kit.settings().roster());
    }

    @Override
    public List<Command<?>> commands() {
        return new IssueCommands(desks).all();
    }

    @Override
    public List<Job> jobs() {
        return reminders.jobs();
    }

    @Override
    public List<Recurring> recurring() {
        return List.of(desks.calendar().yearly());
    }

    @Override
    public void started(Transaction tx, Instant now) {
        desks.calendar().start(tx, now);
    }

    @Override
    public List<Topic> topics(Transaction tx, Roster roster, Instant now) {
        return new IssueTopics(desks.registry().stores().lists()).open(tx, roster, now);
    }

    @Override
    public Optional<Answer> recalled(Turn turn, String source) {
        return desks.above().undo().recalled(turn, source);
    }
}
