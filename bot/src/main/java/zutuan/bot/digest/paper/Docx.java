package zutuan.bot.digest.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import zutuan.bot.digest.paper.Paper.Cell;
import zutuan.bot.digest.paper.Paper.Part;

/// A paper as a word processor's file (ECMA-376), on A4.
public final class Docx {
    public static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String TEXT_FONT = "宋体";
    private static final String HEADING_FONT = "黑体";
    private static final int TEXT_SIZE = 11;
    private static final int CELL_SIZE = 10;
    private static final int HEADING_SIZE = 14;
    private static final int SUBHEADING_SIZE = 12;
    private static final int TITLE_SIZE = 20;
    private static final int GAP = 120;
    private static final int PADDING = 40;
    private static final int PAGE_WIDTH = 11_906;
    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_247;
    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final int PICTURE_WIDTH = 370;
    private static final String LINK = "0563C1";
    private static final String HEADER_SHADE = "EDEDED";

    private final XWPFDocument document;
    private long bookmarks;

    private Docx(XWPFDocument document) {
        this.document = document;
    }

    public static byte[] write(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            new Docx(document).fill(paper);
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void fill(Paper paper) {
        page();
        document.getProperties().getCoreProperties().setTitle(paper.title());
        document.getProperties().getCoreProperties().setCreator("组团助手");
        var title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(2 * GAP);
        run(title, paper.title(), HEADING_FONT, TITLE_SIZE).setBold(true);
        paper.parts().forEach(this::add);
    }

    /// A4 with the margins of a letter.
    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
    }

    private void add(Part part) {
        switch (part) {
            case Part.Heading heading -> add(heading);
            case Part.Words(var text) -> text.lines().forEach(this::words);
            case Part.Grid grid -> add(grid);
            case Part.Picture picture -> add(picture);
        }
    }

    /// Its level lets a word processor list it.
    private void add(Part.Heading heading) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(2 * GAP);
        paragraph.setSpacingAfter(GAP);
        paragraph.setKeepNext(true);
        var shape = paragraph.getCTP();
        var properties = shape.isSetPPr() ? shape.getPPr() : shape.addNewPPr();
        boolean isTop = heading.anchor().isEmpty();
        properties.addNewOutlineLvl().setVal(isTop ? BigInteger.ZERO : BigInteger.ONE);
        if (!isTop) {
            var id = BigInteger.valueOf(bookmarks++);
            var mark = shape.addNewBookmarkStart();
            mark.setId(id);
            mark.setName(heading.anchor());
            shape.addNewBookmarkEnd().setId(id);
        }
        int size = isTop ? HEADING_SIZE : SUBHEADING_SIZE;
        run(paragraph, heading.text(), HEADING_FONT, size).setBold(true);
    }

    private void words(String line) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(GAP);
        run(paragraph, line, TEXT_FONT, TEXT_SIZE);
    }

    private void add(Part.Grid grid) {
        var table = document.createTable(grid.rows().size() + 1, grid.header().size());
        table.setWidth("100%");
        table.setCellMargins(PADDING, 2 * PADDING, PADDING, 2 * PADDING);
        var columns = table.getCTTbl().addNewTblGrid();
        grid.widths()
                .forEach(width ->
                        columns.addNewGridCol()
                                .setW(BigInteger.valueOf((long) TEXT_WIDTH * width / 100)));
        var header = table.getRow(0);
        header.setRepeatHeader(true);
        fill(header, grid.header().stream().map(Cell::of).toList(), grid.widths());
        header.getTableCells().forEach(cell -> cell.setColor(HEADER_SHADE));
        for (int index = 0; index < grid.rows().size(); index++) {
            var row = table.getRow(index + 1);
            row.setCantSplitRow(true);
            fill(row, grid.rows().get(index), grid.widths());
        }
        document.createParagraph().setSpacingAfter(0);
    }

    private static void fill(XWPFTableRow row, List<Cell> cells, List<Integer> widths) {
        for (int column = 0; column < cells.size(); column++) {
            var place = row.getCell(column);
            place.setWidth(widths.get(column) + "%");
            fill(place, cells.get(column));
        }
    }

    private static void fill(XWPFTableCell place, Cell cell) {
        var paragraph = place.getParagraphs().getFirst();
        if (!cell.leads()) {
            run(paragraph, cell.text(), TEXT_FONT, CELL_SIZE);
            return;
        }
        var link =
                cell.leadsInside()
                        ? inside(paragraph, cell.target().substring(1))
                        : paragraph.createHyperlinkRun(cell.target());
        dress(link, cell.text(), TEXT_FONT, CELL_SIZE);
        link.setColor(LINK);
    }

    private static XWPFRun inside(XWPFParagraph paragraph, String anchor) {
        var link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(anchor);
        return new XWPFRun(link.addNewR(), (IRunBody) paragraph);
    }

    private void add(Part.Picture picture) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        int height = PICTURE_WIDTH * picture.height() / picture.width();
        try (var png = new ByteArrayInputStream(picture.png())) {
            paragraph
                    .createRun()
                    .addPicture(
                            png,
                            PictureType.PNG,
                            picture.says(),
                            Units.toEMU(PICTURE_WIDTH),
                            Units.toEMU(height));
        } catch (InvalidFormatException | IOException impossible) {
            throw new IllegalStateException("a picture of our own", impossible);
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        return dress(paragraph.createRun(), text, font, size);
    }

    private static XWPFRun dress(XWPFRun run, String text, String font, int size) {
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }
}
