package zutuan.bot.kernel.settings;

/**
 * One thing to mend in the configuration.
 *
 * @param file file name below the config directory with the line where known ({@code bot.yaml:4}),
 *     or 环境变量
 * @param key dotted path of the setting, or the name of the variable; empty if the whole file is
 *     meant
 * @param message what is wrong and what to do, in Chinese
 */
public record Mistake(String file, String key, String message) {
    @Override
    public String toString() {
        return file + (key.isEmpty() ? "" : " " + key) + ":" + message;
    }
}
