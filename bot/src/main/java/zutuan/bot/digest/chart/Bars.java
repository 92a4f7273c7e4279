package zutuan.bot.digest.chart;

import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Draws bars beside each other: one for each label and series, with its number on it.
public record Bars(String title, List<String> labels, SequencedMap<String, List<Integer>> series) {
    public static final int WIDTH = 800;
    public static final int HEIGHT = 450;

    private static final Logger LOG = LoggerFactory.getLogger(Bars.class);
    private static final Color FIRST = new Color(0xE0, 0x8A, 0x2E);
    private static final Color SECOND = new Color(0x2E, 0x8B, 0x57);

    public Bars {
        labels = List.copyOf(labels);
        series = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(series));
    }

    private boolean isFlat() {
        return series.values().stream().flatMap(List::stream).allMatch(count -> count == 0);
    }

    /// A PNG picture; empty if there is nothing to draw or nothing that has `characters` to write
    /// with.
    public Optional<byte[]> png(Fonts fonts, String characters) {
        return isFlat()
                ? Optional.empty()
                : fonts.showing(characters).flatMap(font -> drawn(chart(font)));
    }

    private CategoryChart chart(Font font) {
        var chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(title).build();
        dress(chart, font);
        int most =
                series.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1);
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(most * 1.1 + 0.5);
        series.forEach((name, counts) -> chart.addSeries(name, labels, counts));
        return chart;
    }

    private void dress(CategoryChart chart, Font font) {
        var styler = chart.getStyler();
        styler.setBaseFont(font.deriveFont(16f));
        styler.setChartTitleFont(font.deriveFont(22f));
        styler.setLegendFont(font.deriveFont(18f));
        styler.setAxisTickLabelsFont(font.deriveFont(16f));
        styler.setLabelsFont(font.deriveFont(16f));
        styler.setLegendPosition(LegendPosition.InsideNE);
        styler.setLegendVisible(series.size() > 1);
        styler.setSeriesColors(new Color[] {FIRST, SECOND});
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
