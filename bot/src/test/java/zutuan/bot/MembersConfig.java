package zutuan.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;

/// The shipped roster with the platform of some members as the only one, and everything in one
/// folder.
record MembersConfig(Path data, Members members, int intervalMillis) {
    private static final Path SHIPPED = Path.of("../config");

    Settings settings() throws IOException {
        var config = Files.createDirectories(data.resolve("config"));
        var roster = Files.readString(SHIPPED.resolve("roster.yaml"));
        Files.writeString(config.resolve("roster.yaml"), roster);
        Files.writeString(
                config.resolve("bot.yaml"),
                "platforms:\n" + members.platform(intervalMillis).indent(2));
        var environment =
                Map.of(
                        "ZUTUAN_PORT", "0",
                        "ZUTUAN_STORE_URL", "jdbc:sqlite:" + data.resolve("zutuan.db"),
                        "ZUTUAN_ONEBOT_TOKEN", "tok-1",
                        "ZUTUAN_SATORI_TOKEN", "tok-1");
        return switch (Features.ALL.settings(config, environment)) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes);
        };
    }
}
