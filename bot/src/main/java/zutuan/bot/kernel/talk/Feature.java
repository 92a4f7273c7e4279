package zutuan.bot.kernel.talk;

import java.util.List;
import zutuan.bot.kernel.jobs.Job;

/// A capability of the bot: its commands, its timers and its tables.
public interface Feature {
    List<Command<?>> commands();

    List<Job> jobs();

    /// Class-path folders of its migrations.
    List<String> migrations();
}
