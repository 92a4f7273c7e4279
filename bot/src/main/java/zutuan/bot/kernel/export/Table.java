package zutuan.bot.kernel.export;

import java.util.List;

/// A table to be written. Every cell is text; rows may be shorter than the header.
public record Table(String name, List<String> header, List<List<String>> rows) {
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
