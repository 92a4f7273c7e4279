package zutuan.bot.kernel.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A chapter of the members' handbook: its anchor, its name in the contents, and its text as HTML.
/// What is needed every day stands before what is needed seldom.
public record Chapter(String anchor, String name, boolean everyday, String html) {
    /// One whose text lies beside a module, as `chapters/ANCHOR.html`.
    public static Chapter of(Class<? extends FeatureModule> module, String anchor, String name) {
        return new Chapter(anchor, name, true, text(module, "chapters/" + anchor + ".html"));
    }

    public Chapter seldom() {
        return new Chapter(anchor, name, false, html);
    }

    private static String text(Class<? extends FeatureModule> module, String file) {
        try (var stream = module.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + file + " of " + module);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
