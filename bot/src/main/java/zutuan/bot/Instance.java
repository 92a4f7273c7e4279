package zutuan.bot;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import zutuan.bot.kernel.store.StoreSettings;

/// A running bot: its name among others on the same database, its time, its database, and the
/// folder for what is kept as files.
public record Instance(String name, InstantSource clock, StoreSettings store, Path data) {
    /// One that keeps its files beside an embedded database, or in a folder of the program's.
    static Instance named(String name, InstantSource clock, StoreSettings store) {
        return new Instance(name, clock, store, dataFolder(store.url()));
    }

    /// The folder of an embedded database's file, which takes the media too.
    static Path dataFolder(String url) {
        var file = new File(url.replaceFirst("^jdbc:sqlite:", ""));
        var parent = file.getAbsoluteFile().toPath().getParent();
        return url.startsWith("jdbc:sqlite:") && parent != null ? parent : Path.of("data");
    }
}
