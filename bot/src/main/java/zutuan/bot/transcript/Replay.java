package zutuan.bot.transcript;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import zutuan.bot.kernel.settings.Settings;

/// Plays transcript files and prints their conversations.
public final class Replay {
    private Replay() {}

    /// True if every file went as written; stops at the first difference.
    public static boolean run(List<Path> files, Settings settings, PrintStream out)
            throws IOException {
        for (var file : files) {
            var outcome = play(file, settings);
            out.println("== " + file.getFileName());
            outcome.conversation().forEach(out::println);
            if (outcome.difference().isPresent()) {
                out.println("✗ " + file + " " + outcome.difference().get());
                return false;
            }
            out.println("✓ " + file);
        }
        return true;
    }

    /// Plays one file on a temporary database that is removed afterwards.
    public static TranscriptRunner.Outcome play(Path file, Settings settings) throws IOException {
        var directory = Files.createTempDirectory("zutuan-replay");
        try {
            return TranscriptRunner.play(Files.readString(file), settings, directory);
        } finally {
            remove(directory);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
