package zutuan.bot.transcript;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import zutuan.bot.kernel.settings.Settings;

/// Plays transcript files and prints their conversations.
public final class Replay {
    private Replay() {}

    /// Plays every file, shows each conversation with its first difference, and closes with how
    /// many went as written. `failFast` stops at the first that did not. True if none failed.
    public static boolean run(
            List<Path> files, boolean failFast, Settings settings, PrintStream out)
            throws IOException {
        int passed = 0;
        int failed = 0;
        for (var file : files) {
            if (passes(file, settings, out)) {
                passed++;
                continue;
            }
            failed++;
            if (failFast) {
                break;
            }
        }
        out.printf(Locale.ROOT, "%d passed, %d failed%n", passed, failed);
        return failed == 0;
    }

    private static boolean passes(Path file, Settings settings, PrintStream out)
            throws IOException {
        out.println("== " + file.getFileName());
        TranscriptRunner.Outcome outcome;
        try {
            outcome = play(file, settings);
        } catch (CharacterCodingException notText) {
            out.println("✗ " + file + " 不是 UTF-8 文本");
            return false;
        }
        outcome.conversation().forEach(out::println);
        outcome.difference()
                .ifPresentOrElse(
                        difference -> out.println("✗ " + file + " " + difference),
                        () -> out.println("✓ " + file));
        return outcome.difference().isEmpty();
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
