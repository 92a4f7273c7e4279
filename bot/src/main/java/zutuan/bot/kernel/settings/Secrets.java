package zutuan.bot.kernel.settings;

import java.util.Map;
import java.util.Optional;

/**
 * Passwords and tokens from the environment: {@code ZUTUAN_WECOM_SECRET} itself, or the content of
 * the file that {@code ZUTUAN_WECOM_SECRET_FILE} names. Never printed.
 */
public final class Secrets {
    private final Map<String, String> values;

    Secrets(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The secret of a variable named without the ending {@code _FILE}. */
    public Optional<String> find(String variable) {
        return Optional.ofNullable(values.get(variable));
    }

    @Override
    public String toString() {
        return "Secrets[" + values.size() + "]";
    }
}
