package zutuan.bot.kernel.talk.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.TalkReplies;

/// Several steps in one sentence, each with a number of its own: 满意3号,5号没解决; 认领4号、6号给何勇; 取消会1和会2.
/// Pure but for taking them.
final class EachApart {
    private static final Pattern BETWEEN = Pattern.compile("[,，;；。]+\\s*");
    private static final Pattern AT_NUMBER =
            Pattern.compile("(?<=号[^号]{0,14})(?<![\\d,，;；。、和跟\\s])[,，;；。、和跟\\s]*(?=\\d{1,6}号)");

    /// A number, and something that is said of it.
    private static final Pattern NUMBERED =
            Pattern.compile("(?=.*[\\p{IsHan}&&[^号]]).*(?:\\d|[一二三四五六七八九十]号).*");

    /// 会1和会2 with what is said before and behind all of them.
    private static final Pattern LABELS =
            Pattern.compile(
                    "(/?\\D{0,8}?)((\\p{L}{1,2}?)\\d{1,6}(?:\\s*[和跟与及、,，]\\s*\\3\\d{1,6})+)"
                            + "(?:都|全都?|我都)?(\\D.{0,20}|)");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final int MOST = 5;

    private EachApart() {}

    /// A part and what it means alone.
    record Part(String text, Read<?> read) {}

    /// Empty unless every part is a step by itself.
    static List<Part> of(String text, Function<String, @Nullable Read<?>> reader) {
        String said = text.strip();
        return Stream.of(BETWEEN, AT_NUMBER)
                .map(cut -> parts(cut.splitAsStream(said).toList(), reader))
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .orElseGet(() -> ofLabels(said, reader));
    }

    private static List<Part> parts(
            List<String> texts, Function<String, @Nullable Read<?>> reader) {
        if (texts.size() < 2 || texts.size() > MOST) {
            return List.of();
        }
        var found = new ArrayList<Part>();
        for (var part : texts) {
            var read = NUMBERED.matcher(part).matches() ? reader.apply(part) : null;
            if (read == null) {
                return List.of();
            }
            found.add(new Part(part, read));
        }
        return List.copyOf(found);
    }

    /// The same said of each, where it is no text to be kept and nobody takes them all at once.
    private static List<Part> ofLabels(String said, Function<String, @Nullable Read<?>> reader) {
        var all = LABELS.matcher(said);
        if (!all.matches()) {
            return List.of();
        }
        var each =
                DIGITS.matcher(all.group(2))
                        .results()
                        .map(number -> all.group(1) + all.group(3) + number.group())
                        .map(label -> label + " " + all.group(4).strip())
                        .map(String::strip)
                        .toList();
        var parts = parts(each, reader);
        return parts.stream().map(part -> part.read().command()).allMatch(EachApart::isOfOne)
                ? parts
                : List.of();
    }

    private static boolean isOfOne(Command<?> command) {
        return !command.takesMedia() && !command.takesSeveral();
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
