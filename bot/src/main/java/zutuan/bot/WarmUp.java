package zutuan.bot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.bot.kernel.settings.Settings;

/// Starts the whole server on an empty database of its own and a port that is free, asks it for its
/// page and its health, and stops it. The real data is not touched. It shows that everything
/// starts, and is what a start-up cache is made from.
final class WarmUp {
    private static final List<String> PATHS = List.of("/chat", "/health/live", "/health/ready");

    private WarmUp() {}

    /// The environment of a rehearsal.
    static Map<String, String> environment(Map<String, String> real) throws IOException {
        var changed = new HashMap<>(real);
        Path folder = Files.createTempDirectory("zutuan");
        changed.put("ZUTUAN_STORE_URL", "jdbc:sqlite:" + folder.resolve("rehearsal.db"));
        changed.put("ZUTUAN_HOST", "127.0.0.1");
        changed.put("ZUTUAN_PORT", "0");
        return changed;
    }

    /// Without the platforms that would connect to the outside and take messages away.
    private static Settings alone(Settings settings) {
        var own = new HashMap<>(settings.platforms());
        own.values().removeIf(section -> !section.kind().equals("webchat"));
        return settings.withPlatforms(own);
    }

    /// An [IOException] tells which page could not be had.
    static void run(Settings settings) throws InvalidOptions, IOException {
        try (var application = Application.start(alone(settings))) {
            for (String path : PATHS) {
                var page = URI.create("http://127.0.0.1:%d%s".formatted(application.port(), path));
                try (var answer = page.toURL().openStream()) {
                    answer.readAllBytes();
                }
            }
        } finally {
            remove(Instance.dataFolder(settings.store().url()));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
