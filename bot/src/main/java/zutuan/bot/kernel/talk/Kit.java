package zutuan.bot.kernel.talk;

import java.time.InstantSource;
import java.util.function.Supplier;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Database;

/// What the kernel gives a feature to work with.
public record Kit(Settings settings, Events events, Notices notices, Timers timers, Basics basics) {
    /// Time, new ids, the open matters of the other features, files to send, and how the bot stands.
    public record Basics(
            InstantSource clock,
            Supplier<String> ids,
            Topics topics,
            Files files,
            Machinery machinery) {}

    public InstantSource clock() {
        return basics.clock();
    }

    public Supplier<String> ids() {
        return basics.ids();
    }

    public Topics topics() {
        return basics.topics();
    }

    public Database database() {
        return basics.machinery().database();
    }

    public Files files() {
        return basics.files();
    }

    public Machinery machinery() {
        return basics.machinery();
    }
}
