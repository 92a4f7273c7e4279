package zutuan.bot.kernel.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes
/// Chinese for another encoding.
public final class Csv {
    public static final String CONTENT_TYPE = "text/csv";

    private Csv() {}

    public static byte[] write(Table table) {
        var text = new StringBuilder("\ufeff").append(line(table.header()));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String raw) {
        String safe = SafeCell.of(raw);
        return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
