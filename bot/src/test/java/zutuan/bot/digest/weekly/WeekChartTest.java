package zutuan.bot.digest.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import zutuan.bot.digest.chart.Fonts;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Summary.Kind;

class WeekChartTest {
    private static final List<Summary> BUSY =
            List.of(
                    Summary.of(
                            DigestTextTest.part(Kind.NEW, "问题", 5),
                            DigestTextTest.part(Kind.DONE, "问题", 3)));

    @Test
    void is_drawn_where_there_is_a_font() throws IOException {
        var fonts = Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
        Assumptions.assumeTrue(fonts.anyMatch(font -> font.canDisplayUpTo(ChartReplies.ALL) < 0));

        var png = new WeekChart(Fonts.installed()).png(DigestTextTest.W48, BUSY).orElseThrow();

        var picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(800);
    }

    @Test
    void without_a_font_there_are_only_words() {
        assertThat(new WeekChart(new Fonts(Stream::of)).png(DigestTextTest.W48, BUSY)).isEmpty();
    }

    @Test
    void where_fonts_cannot_be_looked_for_there_are_only_words() {
        var broken =
                new Fonts(() -> {
                    throw new IllegalStateException("no fonts here");
                });

        assertThat(new WeekChart(broken).png(DigestTextTest.W48, BUSY)).isEmpty();
    }

    @Test
    void a_week_without_news_has_none() {
        var quiet = List.of(Summary.of(DigestTextTest.part(Kind.OVERDUE, "问题", 2)));

        assertThat(new WeekChart(Fonts.installed()).png(DigestTextTest.W48, quiet)).isEmpty();
    }
}
