package zutuan.bot.kernel.talk;

import java.util.List;
import zutuan.bot.kernel.jobs.Job;

/// A capability of the bot: its commands and its timers.
public interface Feature {
    List<Command<?>> commands();

    List<Job> jobs();
}
