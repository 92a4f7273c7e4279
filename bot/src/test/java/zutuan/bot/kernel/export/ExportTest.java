package zutuan.bot.kernel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\uff1d1+1",
                "\uff0b1+1",
                "\uff0d1+1",
                "\uff20SUM(A1)",
                "  \uff0b1",
                " \t=1",
                " \r=1",
                "\u200b \uff20A1",
                "\u3000\uff0b1",
                "\u00a0=1",
                "\n=1",
                "  =1",
                "\u200b=1"
            })
    void nothing_that_looks_like_a_formula_is_one(String typed) {
        assertThat(SafeCell.of(typed)).isEqualTo("'" + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "石桥村七组", "3=3", "a-b", "'=1"})
    void plain_text_stays_as_it_is(String typed) {
        assertThat(SafeCell.of(typed)).isEqualTo(typed);
    }

    @Test
    void what_no_spreadsheet_can_hold_is_left_out_or_cut() {
        assertThat(SafeCell.of("a\0b\u0008c\ufffe")).isEqualTo("abc");
        assertThat(SafeCell.of("\ud83d\ude00".repeat(20_000))).hasSize(32_767).endsWith("…");
    }

    @Test
    void csv_quotes_what_needs_it_and_begins_with_the_mark_that_excel_wants() {
        var table =
                new Table(
                        "问题",
                        List.of("号", "内容"),
                        List.of(List.of("1", "路断了,\"急\"\n两处"), List.of("2", "=1")));

        assertThat(new String(Csv.write(table), StandardCharsets.UTF_8))
                .isEqualTo("\ufeff号,内容\r\n1,\"路断了,\"\"急\"\"\n两处\"\r\n2,'=1\r\n");
    }

    @Test
    void a_workbook_reads_back_as_text() throws IOException {
        var one = new Table("在办/全部", List.of("号", "内容"), List.of(List.of("1", "=1+1")));
        var other = new Table("空", List.of("号"), List.of());

        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(Xlsx.write(List.of(one, other))))) {
            var first = book.getFirstSheet();
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("在办 全部", "空");
            assertThat(first.read().stream().map(ExportTest::texts))
                    .containsExactly(List.of("号", "内容"), List.of("1", "'=1+1"));
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }
}
