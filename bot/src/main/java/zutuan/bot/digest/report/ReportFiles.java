package zutuan.bot.digest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.digest.chart.Bars;
import zutuan.bot.digest.chart.Fonts;
import zutuan.bot.digest.errand.Made.Enclosure;
import zutuan.bot.digest.paper.Docx;
import zutuan.bot.digest.paper.Paper;
import zutuan.bot.digest.paper.Paper.Cell;
import zutuan.bot.digest.paper.Paper.Part;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.digest.quarter.Tally;
import zutuan.bot.kernel.export.Table;
import zutuan.bot.kernel.export.Xlsx;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Figure.Item;

/// A report as a table and as a paper with charts.
final class ReportFiles {
    /// More of a list stands in the table only.
    private static final int MOST = 200;

    private static final List<Integer> NUMBERS = List.of(20, 30, 50);
    private static final List<Integer> ITEMS = List.of(12, 16, 72);
    private static final List<Integer> WITH_PEOPLE = List.of(12, 16, 60, 12);

    private final Fonts fonts = Fonts.installed();

    List<Enclosure> of(Report report, Roster roster) {
        var stretch = report.stretch();
        return List.of(
                new Enclosure(
                        PaperReplies.file(stretch, "xlsx"),
                        Xlsx.CONTENT_TYPE,
                        Xlsx.write(tables(report))),
                new Enclosure(
                        PaperReplies.file(stretch, "docx"),
                        Docx.CONTENT_TYPE,
                        Docx.write(paper(report, roster))));
    }

    static List<Table> tables(Report report) {
        var all = new ArrayList<Table>();
        var numbers = report.all().stream().map(tally -> sheetRow(tally, report)).toList();
        all.add(new Table(PaperReplies.SHEET, PaperReplies.SHEET_NUMBERS, numbers));
        report.all().forEach(tally -> all.add(sheet(tally, report)));
        return all;
    }

    private static List<String> sheetRow(Tally tally, Report report) {
        return List.of(
                FigureReplies.name(tally.measure()),
                FigureReplies.counted(tally.measure(), report),
                String.join("\n", tally.definitions()),
                PaperReplies.period(report));
    }

    private static Table sheet(Tally tally, Report report) {
        var zone = report.stretch().days().zone();
        var rows =
                tally.items().stream()
                        .map(item ->
                                List.of(
                                        item.label(),
                                        FigureReplies.day(item.at(), zone),
                                        item.text(),
                                        heads(item),
                                        FigureReplies.categories(item.people())))
                        .toList();
        return new Table(FigureReplies.word(tally.measure()), PaperReplies.SHEET_ITEMS, rows);
    }

    private static String heads(Item item) {
        return item.heads() == 0 ? "" : Integer.toString(item.heads());
    }

    Paper paper(Report report, Roster roster) {
        var draft = new Paper.Draft(PaperReplies.title(report.stretch(), roster.workspaceName()));
        draft.add(new Part.Words(PaperReplies.about(report)));
        draft.add(new Part.Heading(PaperReplies.SUMMARY, ""));
        draft.add(summary(report));
        var pictures =
                Stream.of(Charts.months(report), Charts.categories(report))
                        .flatMap(this::drawn)
                        .toList();
        if (!pictures.isEmpty()) {
            draft.add(new Part.Heading(PaperReplies.CHARTS, ""));
            pictures.forEach(draft::add);
        }
        draft.add(new Part.Heading(PaperReplies.LISTS, ""));
        report.all().forEach(tally -> list(tally, report, draft));
        return draft.paper();
    }

    private Stream<Part> drawn(Bars bars) {
        return bars.png(fonts, PaperReplies.CHARACTERS).stream()
                .map(png -> new Part.Picture(png, bars.title(), Bars.WIDTH, Bars.HEIGHT));
    }

    private static Part summary(Report report) {
        var rows =
                report.all().stream()
                        .map(tally ->
                                List.of(
                                        Cell.of(FigureReplies.name(tally.measure())),
                                        new Cell(
                                                FigureReplies.counted(tally.measure(), report),
                                                "#" + anchor(tally)),
                                        Cell.of(String.join("；", tally.definitions()))))
                        .toList();
        return new Part.Grid(PaperReplies.NUMBERS, NUMBERS, rows);
    }

    private static String anchor(Tally tally) {
        return tally.measure().name();
    }

    private static void list(Tally tally, Report report, Paper.Draft draft) {
        String head = FigureReplies.counted(tally.measure(), report);
        draft.add(new Part.Heading(head, anchor(tally)));
        if (tally.items().isEmpty()) {
            draft.add(new Part.Words(PaperReplies.NONE));
            return;
        }
        var zone = report.stretch().days().zone();
        boolean counts = tally.items().stream().anyMatch(item -> item.heads() > 0);
        var rows =
                tally.items().stream()
                        .limit(MOST)
                        .map(item ->
                                Stream.of(
                                                item.label(),
                                                FigureReplies.day(item.at(), zone),
                                                FigureReplies.told(item),
                                                heads(item))
                                        .limit(counts ? 4 : 3)
                                        .map(Cell::of)
                                        .toList())
                        .toList();
        draft.add(
                counts
                        ? new Part.Grid(PaperReplies.ITEMS, WITH_PEOPLE, rows)
                        : new Part.Grid(PaperReplies.ITEMS.subList(0, 3), ITEMS, rows));
        if (tally.items().size() > MOST) {
            draft.add(new Part.Words(PaperReplies.left(tally.items().size() - MOST)));
        }
    }
}
