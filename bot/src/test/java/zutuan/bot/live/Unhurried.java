package zutuan.bot.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The shipped configuration, but nobody is told that they send too much.
final class Unhurried {
    private static final Path SHIPPED = Path.of("../config");
    private static final String LIMIT = "messagesPerMinutePerMember: 60 ";
    private static final Path COPY = copy();
    private static final Path SHARED = sharing();

    private Unhurried() {}

    static Path config() {
        return COPY;
    }

    /// The same for servers on one database: their pictures lie in one folder.
    static Path shared() {
        return SHARED;
    }

    private static Path sharing() {
        try {
            var copy = copyTo(Path.of("target", "unhurried-shared"));
            keepMedia(copy, Path.of("target", "shared-media"));
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Changes where a configuration keeps pictures.
    static void keepMedia(Path config, Path folder) throws IOException {
        var bot = config.resolve("bot.yaml");
        var text = Files.readString(bot);
        Files.writeString(bot, text.replace("store:\n", "store:\n  media: " + folder + "\n"));
    }

    /// The same in another folder, where it may be changed.
    static Path copyTo(Path folder) throws IOException {
        var copy = Files.createDirectories(folder);
        copyFiles(COPY, copy);
        return copy;
    }

    private static Path copy() {
        try {
            var copy = Files.createDirectories(Path.of("target", "unhurried"));
            copyFiles(SHIPPED, copy);
            var bot = Files.readString(SHIPPED.resolve("bot.yaml"));
            if (!bot.contains(LIMIT)) {
                throw new AssertionError("no " + LIMIT);
            }
            Files.writeString(
                    copy.resolve("bot.yaml"),
                    bot.replace(LIMIT, "messagesPerMinutePerMember: 10000 "));
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }
}
