package zutuan.bot.transcript;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import zutuan.adapters.Inbox;
import zutuan.bot.Core;
import zutuan.bot.Features;
import zutuan.bot.Instance;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.StoreSettings;

/// A bot that is played with by hand: no threads of its own, a temporary database.
final class Rehearsal implements AutoCloseable {
    private final Core core;

    private Rehearsal(Core core) {
        this.core = core;
    }

    static Rehearsal open(Settings settings, Path directory, InstantSource clock, Stage stage) {
        var store =
                new StoreSettings(
                        "jdbc:sqlite:" + directory.resolve("rehearsal.db"), null, null, 2, 1);
        var instance = new Instance("rehearsal", clock, store, directory);
        var core = new Core(settings, instance, Set.of(Stage.NAME), Set.of(), Features.ALL);
        core.plug(Stage.NAME, stage);
        core.plan();
        return new Rehearsal(core);
    }

    Inbox inbox() {
        return core.inbox();
    }

    /// The clock was put to where the transcript begins.
    void plan() {
        core.plan();
    }

    void settle() {
        core.settle();
    }

    @Override
    public void close() {
        core.close();
    }
}
