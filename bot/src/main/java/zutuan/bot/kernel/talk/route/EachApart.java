package zutuan.bot.kernel.talk.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Several steps in one sentence, each with a number of its own: 满意3号,5号没解决. Pure.
final class EachApart {
    private static final Pattern BETWEEN = Pattern.compile("[,，;；。]+\\s*");

    /// A number, and something that is said of it.
    private static final Pattern NUMBERED =
            Pattern.compile("(?=.*[\\p{IsHan}&&[^号]]).*(?:\\d|[一二三四五六七八九十]号).*");

    private static final int MOST = 5;

    private EachApart() {}

    /// What each part means alone; empty unless every part is a step by itself.
    static List<Read<?>> of(String text, Function<String, @Nullable Read<?>> reader) {
        var parts = BETWEEN.splitAsStream(text.strip()).toList();
        if (parts.size() < 2 || parts.size() > MOST) {
            return List.of();
        }
        var found = new ArrayList<Read<?>>();
        for (var part : parts) {
            var read = NUMBERED.matcher(part).matches() ? reader.apply(part) : null;
            if (read == null) {
                return List.of();
            }
            found.add(read);
        }
        return List.copyOf(found);
    }
}
