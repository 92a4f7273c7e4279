package zutuan.bot.assist.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;

/// The cases of a config directory, and tables of descriptions.
final class Library {
    private static final Path TABLES = Path.of("src/test/resources/zutuan/bot/assist/cases");

    private Library() {}

    static Loaded load(Path config) {
        return Settings.load(
                config, Map.of(), List.of(), List.of(CaseLibrary.FOLDER), Optional.empty());
    }

    static List<Case> shipped() {
        try {
            var config = Files.createTempDirectory("cases");
            Files.copy(Path.of("../config/roster.yaml"), config.resolve("roster.yaml"));
            Files.writeString(config.resolve("bot.yaml"), "");
            var folder = Files.createDirectory(config.resolve("cases"));
            try (var files = Files.list(Path.of("../config/cases"))) {
                for (var file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            return switch (load(config)) {
                case Loaded.Ready(var settings) -> settings.of(CaseLibrary.FOLDER).cases();
                case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What was said, and the code of its case; `-` where none covers it.
    record Said(String words, String code) {
        boolean isCovered() {
            return !code.equals("-");
        }
    }

    /// Those of the tables that are there.
    static List<String> tables(String... names) {
        return Stream.of(names).filter(name -> Files.exists(TABLES.resolve(name))).toList();
    }

    static List<Said> table(String name) {
        return table(TABLES.resolve(name));
    }

    static List<Said> table(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Said(columns[0], columns[1].strip()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
