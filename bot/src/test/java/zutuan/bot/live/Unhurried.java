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

    private Unhurried() {}

    static Path config() {
        return COPY;
    }

    private static Path copy() {
        try {
            var copy = Files.createDirectories(Path.of("target", "unhurried"));
            try (var files = Files.walk(SHIPPED)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var target = copy.resolve(SHIPPED.relativize(file).toString());
                    Files.createDirectories(target.resolveSibling("."));
                    Files.write(target, Files.readAllBytes(file));
                }
            }
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
}
