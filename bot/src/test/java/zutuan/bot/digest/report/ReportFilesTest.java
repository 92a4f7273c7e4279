package zutuan.bot.digest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import zutuan.bot.digest.errand.Made.Enclosure;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.digest.quarter.Sample;
import zutuan.bot.digest.quarter.Tally;
import zutuan.bot.kernel.people.Groups;
import zutuan.bot.kernel.people.Roster;

class ReportFilesTest {
    private static final Roster ROSTER =
            Roster.of(
                    "yunling",
                    "云岭镇服务团",
                    List.of(),
                    new Groups(List.of(), List.of(), List.of()),
                    Map.of());

    private final Report report = Sample.report();
    private final List<Enclosure> files = new ReportFiles().of(report, ROSTER);

    @Test
    void the_table_has_a_sheet_for_each_number_and_a_row_for_each_thing() throws IOException {
        try (var book = new ReadableWorkbook(content("xlsx"))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(1 + report.all().size());
            for (int index = 0; index < report.all().size(); index++) {
                int things = report.all().get(index).items().size();
                assertThat(sheets.get(index + 1).read()).hasSize(1 + things);
            }
        }
    }

    @Test
    void what_looks_like_a_formula_is_text() throws IOException {
        try (var book = new ReadableWorkbook(content("xlsx"))) {
            var cells =
                    book.getSheets()
                            .flatMap(sheet -> {
                                try {
                                    return sheet.read().stream();
                                } catch (IOException broken) {
                                    throw new AssertionError(broken);
                                }
                            })
                            .map(row -> row.getCellText(2))
                            .filter(text -> text.contains("cmd|"))
                            .toList();
            assertThat(cells).isNotEmpty().allMatch(text -> text.startsWith("'="));
        }
    }

    @Test
    void the_paper_has_every_number_its_definition_and_every_thing() throws IOException {
        try (var document = new XWPFDocument(content("docx"))) {
            var tables = document.getTables();
            var summary = tables.getFirst();
            assertThat(summary.getRows()).hasSize(1 + report.all().size());
            assertThat(summary.getText()).contains("办结：销号的", "占办结33%", "参加30人次");
            assertThat(tables.subList(1, tables.size()))
                    .extracting(XWPFTable::getNumberOfRows)
                    .containsExactlyElementsOf(
                            report.all().stream()
                                    .map(Tally::items)
                                    .map(items -> items.size() + 1)
                                    .toList());
            assertThat(document.getParagraphs().getFirst().getText())
                    .isEqualTo("云岭镇服务团2026年第四季度报告");
        }
    }

    @Test
    void its_numbers_lead_to_their_lists() throws IOException {
        try (var document = new XWPFDocument(content("docx"))) {
            String xml = document.getDocument().xmlText();
            assertThat(report.all())
                    .extracting(tally -> tally.measure().name())
                    .allMatch(name -> xml.contains("w:anchor=\"" + name + "\""))
                    .allMatch(name -> xml.contains("w:name=\"" + name + "\""));
        }
    }

    private ByteArrayInputStream content(String extension) {
        return files.stream()
                .filter(file -> file.name().endsWith(extension))
                .map(file -> new ByteArrayInputStream(file.content()))
                .findFirst()
                .orElseThrow();
    }
}
