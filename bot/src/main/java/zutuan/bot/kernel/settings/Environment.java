package zutuan.bot.kernel.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The variables that begin with ZUTUAN_. Values are never repeated in a mistake. */
final class Environment {
    private static final String PLACE = "环境变量";
    private static final String PREFIX = "ZUTUAN_";
    private static final String FILE_ENDING = "_FILE";

    private static final Set<String> KNOWN =
            Set.of(
                    "ZUTUAN_HOST",
                    "ZUTUAN_PORT",
                    "ZUTUAN_STORE_URL",
                    "ZUTUAN_STORE_USER",
                    "ZUTUAN_STORE_PASSWORD",
                    "ZUTUAN_DEMO_LOGIN");
    private static final int TYPO = 2;

    private final Map<String, String> variables;
    private final Mistakes mistakes;
    private final Secrets secrets;

    Environment(Map<String, String> variables, Mistakes mistakes) {
        this.variables = variables;
        this.mistakes = mistakes;
        this.secrets = new Secrets(readSecrets());
    }

    Secrets secrets() {
        return secrets;
    }

    boolean has(String name) {
        return textOrNull(name) != null;
    }

    @Nullable String textOrNull(String name) {
        String text = variables.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    String text(String name, String fallback) {
        String text = textOrNull(name);
        return text == null ? fallback : text;
    }

    int number(String name, int fallback, int to) {
        String text = textOrNull(name);
        if (text == null) {
            return fallback;
        }
        Integer number = Numbers.within(text, 0, to);
        if (number == null) {
            mistake(name, "请写 0 到 " + to + " 的整数");
            return fallback;
        }
        return number;
    }

    boolean yesNo(String name, boolean fallback) {
        return switch (textOrNull(name)) {
            case "true" -> true;
            case "false" -> false;
            case null -> fallback;
            default -> {
                mistake(name, "请写 true（是）或 false（否）");
                yield fallback;
            }
        };
    }

    void mistake(String name, String message) {
        mistakes.add(PLACE, name, message);
    }

    private Map<String, String> readSecrets() {
        Map<String, String> found = new LinkedHashMap<>();
        new TreeMap<>(variables)
                .forEach((name, value) -> {
                    if (name.startsWith(PREFIX) && !value.isBlank()) {
                        readSecret(name, value.strip(), found);
                    }
                });
        return found;
    }

    private void readSecret(String name, String value, Map<String, String> found) {
        String plain =
                name.endsWith(FILE_ENDING)
                        ? name.substring(0, name.length() - FILE_ENDING.length())
                        : name;
        checkSpelling(name, plain);
        if (plain.equals(name)) {
            found.put(name, value);
            return;
        }
        if (has(plain)) {
            mistake(name, "与 " + plain + " 只能设一个，请去掉其中一个");
            return;
        }
        try {
            found.put(plain, Files.readString(Path.of(value)).strip());
        } catch (IOException | InvalidPathException e) {
            mistake(name, "它指的文件读不出来；请检查路径，以及运行服务的用户有没有读取权限");
        }
    }

    /** Platforms have variables of any name; only what nearly is one of ours can be told. */
    private void checkSpelling(String name, String plain) {
        KNOWN.stream()
                .filter(known -> !KNOWN.contains(plain))
                .filter(known -> Suggestion.distance(plain, known) <= TYPO)
                .findFirst()
                .ifPresent(known -> mistake(name, "没有这个变量；是不是想写 " + known + "?"));
    }
}
