package zutuan.bot.kernel.talk.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.TalkReplies;

/// Several steps in one sentence, each with a number of its own: 满意3号,5号没解决. Pure.
final class EachApart {
    private static final Pattern BETWEEN = Pattern.compile("[,，;；。]+\\s*");

    /// A number, and something that is said of it.
    private static final Pattern NUMBERED =
            Pattern.compile("(?=.*[\\p{IsHan}&&[^号]]).*(?:\\d|[一二三四五六七八九十]号).*");

    private static final int MOST = 5;

    private EachApart() {}

    /// A part and what it means alone.
    record Part(String text, Read<?> read) {}

    /// Empty unless every part is a step by itself.
    static List<Part> of(String text, Function<String, @Nullable Read<?>> reader) {
        var parts = BETWEEN.splitAsStream(text.strip()).toList();
        if (parts.size() < 2 || parts.size() > MOST) {
            return List.of();
        }
        var found = new ArrayList<Part>();
        for (var part : parts) {
            var read = NUMBERED.matcher(part).matches() ? reader.apply(part) : null;
            if (read == null) {
                return List.of();
            }
            found.add(new Part(part, read));
        }
        return List.copyOf(found);
    }

    /// Takes one after the other, up to the first that asks back; what comes behind it is said to
    /// be open.
    static Answer take(List<Part> parts, Function<Read<?>, Answer> step) {
        var answer = step.apply(parts.getFirst().read());
        for (int next = 1; next < parts.size(); next++) {
            if (answer.question() != null) {
                var left = parts.subList(next, parts.size()).stream().map(Part::text).toList();
                return answer.adding(TalkReplies.notYetDone(left));
            }
            answer = step.apply(parts.get(next).read()).after(answer);
        }
        return answer;
    }
}
