package zutuan.bot.kernel.settings;

import org.jspecify.annotations.Nullable;

/** Whole numbers as people type them into a file. */
final class Numbers {
    private Numbers() {}

    /** The number, or null if the text is none or lies outside. */
    static @Nullable Integer within(String text, int from, int to) {
        try {
            int number = Integer.parseInt(text.strip());
            return number < from || number > to ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
