package zutuan.bot.transcript;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import zutuan.adapters.Inbox;
import zutuan.bot.Core;
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
        var seat = new Core.Seat(directory, clock, "rehearsal");
        var plugs = new Core.Plugs(Set.of(Stage.NAME), Set.of());
        var core = new Core(settings, store, seat, plugs);
        core.plug(Stage.NAME, stage);
        core.plan();
        return new Rehearsal(core);
    }

    Inbox inbox() {
        return core.inbox();
    }

    void settle() {
        core.settle();
    }

    @Override
    public void close() {
        core.close();
    }
}
