package zutuan.bot.digest.chart;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds a font that has the characters of a chart; where there is none, there is no chart. Looking
/// through the fonts of a machine takes long, so it is done once, when first wanted. Safe for use
/// by many threads.
public final class Fonts {
    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);

    private final Supplier<Stream<Font>> fonts;
    private boolean looked;
    private Optional<Font> found = Optional.empty();

    public Fonts(Supplier<Stream<Font>> fonts) {
        this.fonts = fonts;
    }

    public static Fonts installed() {
        return new Fonts(
                () -> Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()));
    }

    synchronized Optional<Font> showing(String text) {
        if (!looked) {
            looked = true;
            found = look(text);
        }
        return found;
    }

    private Optional<Font> look(String text) {
        try {
            var font =
                    fonts.get()
                            .filter(one -> one.canDisplayUpTo(text) < 0)
                            .min(Comparator.comparing(Font::getFontName));
            if (font.isEmpty()) {
                LOG.warn("no font has Chinese characters: reports go out without a chart");
            }
            return font;
        } catch (RuntimeException | LinkageError unable) {
            LOG.warn("no fonts: reports go out without a chart", unable);
            return Optional.empty();
        }
    }
}
