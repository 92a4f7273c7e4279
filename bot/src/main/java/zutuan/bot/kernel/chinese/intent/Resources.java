package zutuan.bot.kernel.chinese.intent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Tables that are part of the program.
final class Resources {
    private Resources() {}

    /// The lines of a table beside this class (or at an absolute name), without blank lines and
    /// those that begin with #.
    static List<String> lines(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream(name)) {
            byte[] content = Objects.requireNonNull(stream, name).readAllBytes();
            return new String(content, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
