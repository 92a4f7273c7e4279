package zutuan.bot.kernel.settings;

import java.time.Duration;

/**
 * How long pictures and files are kept.
 *
 * @param kept what was merely said in a conversation whose history is read from here
 * @param exportsKept tables that the bot made for one member
 */
public record MediaSettings(Duration kept, Duration exportsKept) {
    static final MediaSettings DEFAULTS =
            new MediaSettings(Duration.ofDays(365), Duration.ofDays(7));
}
