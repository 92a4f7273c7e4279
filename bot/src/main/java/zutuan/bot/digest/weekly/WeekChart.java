package zutuan.bot.digest.weekly;

import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Summary.Kind;

/// Draws how much was new and how much was done on each day of a week. No village and no person
/// stands in it.
record WeekChart(Fonts fonts) {
    private static final Logger LOG = LoggerFactory.getLogger(WeekChart.class);
    private static final int DAYS = 7;
    private static final int WIDTH = 800;
    private static final int HEIGHT = 450;
    private static final Color NEW = new Color(0xE0, 0x8A, 0x2E);
    private static final Color DONE = new Color(0x2E, 0x8B, 0x57);

    /// A PNG picture; empty if there is nothing to draw or nothing to write with.
    Optional<byte[]> png(Week week, List<Summary> summaries) {
        var added = perDay(week, summaries, Kind.NEW);
        var done = perDay(week, summaries, Kind.DONE);
        if (IntStream.range(0, DAYS).allMatch(day -> added.get(day) + done.get(day) == 0)) {
            return Optional.empty();
        }
        return fonts.showing(ChartReplies.ALL)
                .flatMap(font -> drawn(chart(week, added, done, font)));
    }

    private static List<Integer> perDay(Week week, List<Summary> summaries, Kind kind) {
        var counts = new int[DAYS];
        summaries.stream()
                .flatMap(summary -> summary.parts().stream())
                .filter(part -> part.kind() == kind)
                .flatMap(part -> part.entries().stream())
                .map(entry -> LocalDate.ofInstant(entry.at(), week.zone()))
                .filter(day -> !day.isBefore(week.monday()) && !day.isAfter(week.sunday()))
                .forEach(day -> counts[day.getDayOfWeek().getValue() - 1]++);
        return IntStream.of(counts).boxed().toList();
    }

    private static CategoryChart chart(
            Week week, List<Integer> added, List<Integer> done, Font font) {
        var chart =
                new CategoryChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(ChartReplies.title(week))
                        .build();
        dress(chart, font);
        int most =
                IntStream.range(0, DAYS)
                        .map(day -> Math.max(added.get(day), done.get(day)))
                        .max()
                        .orElse(1);
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(most + 1.0);
        chart.addSeries(ChartReplies.NEW, ChartReplies.days(week), added);
        chart.addSeries(ChartReplies.DONE, ChartReplies.days(week), done);
        return chart;
    }

    private static void dress(CategoryChart chart, Font font) {
        var styler = chart.getStyler();
        styler.setBaseFont(font.deriveFont(16f));
        styler.setChartTitleFont(font.deriveFont(22f));
        styler.setLegendFont(font.deriveFont(18f));
        styler.setAxisTickLabelsFont(font.deriveFont(16f));
        styler.setLabelsFont(font.deriveFont(16f));
        styler.setLegendPosition(LegendPosition.InsideNE);
        styler.setSeriesColors(new Color[] {NEW, DONE});
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setYAxisTicksVisible(false);
        styler.setLabelsVisible(true);
        styler.setAvailableSpaceFill(0.7);
    }

    private static Optional<byte[]> drawn(CategoryChart chart) {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", png);
            return Optional.of(png.toByteArray());
        } catch (IOException | RuntimeException | LinkageError unable) {
            LOG.warn("no chart drawn", unable);
            return Optional.empty();
        }
    }
}
