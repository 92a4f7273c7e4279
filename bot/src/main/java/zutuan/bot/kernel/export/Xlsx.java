package zutuan.bot.kernel.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook with a sheet for each table (ECMA-376). Every cell is a string cell.
public final class Xlsx {
    public static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Xlsx() {}

    public static byte[] write(List<Table> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Zutuan", "1.0")) {
            tables.forEach(table -> fill(book.newWorksheet(sheetName(table.name())), table));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Sheets may not be called by all names, nor by long ones.
    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return plain.substring(0, Math.min(31, plain.length()));
    }

    private static void fill(Worksheet sheet, Table table) {
        row(sheet, 0, table.header());
        sheet.range(0, 0, 0, Math.max(0, table.header().size() - 1)).style().bold().set();
        sheet.freezePane(0, 1);
        for (int index = 0; index < table.rows().size(); index++) {
            row(sheet, index + 1, table.rows().get(index));
        }
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(number, column, SafeCell.of(cells.get(column)));
        }
    }
}
