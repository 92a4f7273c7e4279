package zutuan.bot.digest.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import zutuan.bot.digest.errand.Made.Enclosure;
import zutuan.bot.digest.paper.Docx;
import zutuan.bot.digest.paper.Paper;
import zutuan.bot.digest.paper.Paper.Cell;
import zutuan.bot.digest.paper.Paper.Part;
import zutuan.bot.digest.report.FigureReplies;
import zutuan.bot.digest.report.ReportPages;
import zutuan.bot.kernel.export.Table;
import zutuan.bot.kernel.export.Xlsx;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Figure.Item;

/// The material as a table and as a paper; `page` is the address of the quarter's page, where each
/// entry stands.
record AppraisalFiles(Appraisal appraisal, String page) {
    private static final List<Integer> WIDTHS = List.of(12, 16, 72);

    List<Enclosure> of(Roster roster) {
        var replies = new AppraisalReplies(appraisal);
        return List.of(
                new Enclosure(replies.file("xlsx"), Xlsx.CONTENT_TYPE, Xlsx.write(tables())),
                new Enclosure(replies.file("docx"), Docx.CONTENT_TYPE, Docx.write(paper(roster))));
    }

    private List<Appraisal.Section> sections() {
        return Stream.concat(appraisal.own().stream(), appraisal.units().stream()).toList();
    }

    List<Table> tables() {
        return sections().stream()
                .map(section ->
                        new Table(
                                AppraisalReplies.name(section),
                                AppraisalReplies.SHEET_COLUMNS,
                                section.items().stream().map(item -> row(section, item)).toList()))
                .toList();
    }

    private List<String> row(Appraisal.Section section, Item item) {
        return List.of(item.label(), day(item), item.text(), link(section, item));
    }

    private String day(Item item) {
        return FigureReplies.day(item.at(), appraisal.report().stretch().days().zone());
    }

    private String link(Appraisal.Section section, Item item) {
        return page + "#" + ReportPages.anchor(section.measure().name(), item);
    }

    Paper paper(Roster roster) {
        var replies = new AppraisalReplies(appraisal);
        var parts = new ArrayList<Part>();
        parts.add(new Part.Words(replies.about()));
        parts.add(new Part.Heading(AppraisalReplies.OWN, ""));
        appraisal.own().forEach(section -> parts.addAll(parts(section)));
        parts.add(new Part.Heading(replies.units(), ""));
        var units = appraisal.units();
        units.forEach(section -> parts.addAll(parts(section)));
        if (units.isEmpty()) {
            parts.add(new Part.Words(AppraisalReplies.NONE));
        }
        return new Paper(replies.title(roster), parts);
    }

    private List<Part> parts(Appraisal.Section section) {
        var head =
                new Part.Heading(
                        AppraisalReplies.section(section),
                        section.measure().name() + "_" + section.role().name());
        Function<Item, List<Cell>> cells =
                item ->
                        List.of(
                                new Cell(item.label(), link(section, item)),
                                Cell.of(day(item)),
                                Cell.of(item.text()));
        return section.items().isEmpty()
                ? List.of(head, new Part.Words(AppraisalReplies.NONE))
                : List.of(
                        head,
                        new Part.Grid(
                                AppraisalReplies.COLUMNS,
                                WIDTHS,
                                section.items().stream().map(cells).toList()));
    }
}
