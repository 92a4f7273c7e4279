package zutuan.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a stream in UTF-8, as they arrive. Only a line feed ends a line (a carriage return
/// before it is dropped), so that other control characters stay in the message that holds them.
final class Lines {
    private final Reader reader;

    Lines(InputStream in) {
        reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /// Empty at the end.
    Optional<String> next() throws IOException {
        var line = new StringBuilder();
        int letter = reader.read();
        if (letter < 0) {
            return Optional.empty();
        }
        while (letter >= 0 && letter != '\n') {
            line.append((char) letter);
            letter = reader.read();
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return Optional.of(line.toString());
    }
}
