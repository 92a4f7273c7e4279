package zutuan.bot.kernel.chinese;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Tables of words that are part of the program: UTF-8, a row a line.
public final class Tables {
    private Tables() {}

    /// The lines of a table beside a class (or at an absolute name), without blank lines and those
    /// that begin with #.
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            byte[] content = Objects.requireNonNull(stream, name).readAllBytes();
            return new String(content, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    /// The same, cut at tabs.
    public static List<List<String>> rows(Class<?> beside, String name) {
        return lines(beside, name).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }
}
