package zutuan.bot.transcript;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the text of a transcript. A line it cannot read is a [Malformed].
final class TranscriptParser {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern SPAN =
            Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");
    private static final Pattern SPOKEN =
            Pattern.compile("([^\\s<>!@+#]+)(>>|>|!)(?:\\s(.*))?", Pattern.DOTALL);
    private static final Pattern EXPECTED = Pattern.compile("<([^\\s~?*]*)([~?*]?)(?:\\s(.*))?");
    private static final Pattern REPLY =
            Pattern.compile("\\(回复 ([^)]+)\\)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern PICTURE =
            Pattern.compile("\\[(?:图|文件) ([^\\]]+)]\\s*(.*)", Pattern.DOTALL);

    private TranscriptParser() {}

    /// A line that is not part of the language.
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(int number, String line) {
            super("第%d行看不懂:%s".formatted(number, line));
        }
    }

    static List<ScriptLine> parse(String text) {
        var lines = new ArrayList<ScriptLine>();
        var raw = text.lines().toList();
        for (int index = 0; index < raw.size(); index++) {
            String line = raw.get(index).stripTrailing();
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line(index + 1, line));
            }
        }
        return List.copyOf(lines);
    }

    private static ScriptLine line(int number, String line) {
        return switch (line.charAt(0)) {
            case '@' -> new ScriptLine.At(number, time(number, line));
            case '+' -> new ScriptLine.Pass(number, span(number, line));
            case '<' -> expected(number, line);
            case '!' -> fault(number, line);
            default -> spoken(number, line);
        };
    }

    private static LocalDateTime time(int number, String line) {
        try {
            return LocalDateTime.parse(line.substring(1).strip(), TIME);
        } catch (DateTimeParseException wrong) {
            throw new Malformed(number, line);
        }
    }

    private static Duration span(int number, String line) {
        return span(line.substring(1).strip()).orElseThrow(() -> new Malformed(number, line));
    }

    private static Optional<Duration> span(String text) {
        var match = SPAN.matcher(text);
        if (text.isEmpty() || !match.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.ofDays(number(match, 1))
                        .plusHours(number(match, 2))
                        .plusMinutes(number(match, 3))
                        .plusSeconds(number(match, 4)));
    }

    private static long number(Matcher match, int group) {
        String digits = match.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static ScriptLine expected(int number, String line) {
        var match = EXPECTED.matcher(line);
        if (!match.matches()) {
            throw new Malformed(number, line);
        }
        String text = match.group(3) == null ? "" : match.group(3).strip();
        @Nullable String name = match.group(1).isEmpty() ? null : match.group(1);
        return switch (match.group(2)) {
            case "*" -> new ScriptLine.Anything(number);
            case "~" -> new ScriptLine.Expect(number, name, Expectation.expression(text));
            case "?" ->
                    new ScriptLine.Expect(
                            number, name, new Expectation.Perhaps(Expectation.parts(text)));
            default -> new ScriptLine.Expect(number, name, Expectation.parts(text));
        };
    }

    private static ScriptLine fault(int number, String line) {
        var words = line.substring(1).strip().split("\\s+", -1);
        return switch (words[0]) {
            case "kill" -> new ScriptLine.Kill(number, Duration.ZERO);
            case "down" ->
                    new ScriptLine.Kill(
                            number,
                            span(words[words.length - 1])
                                    .orElseThrow(() -> new Malformed(number, line)));
            case "redeliver" ->
                    new ScriptLine.Redeliver(
                            number, words.length > 1 ? Integer.parseInt(words[1]) : 1);
            case "recall" ->
                    new ScriptLine.Recall(
                            number, line.substring(line.indexOf("recall") + 6).strip());
            case "refuse", "admit" ->
                    new ScriptLine.Refuse(
                            number, words[words.length - 1], words[0].equals("refuse"));
            case "disconnect" -> new ScriptLine.Disconnect(number);
            case "passive" -> new ScriptLine.Passive(number);
            default -> throw new Malformed(number, line);
        };
    }

    private static ScriptLine spoken(int number, String line) {
        var match = SPOKEN.matcher(line);
        if (!match.matches()) {
            throw new Malformed(number, line);
        }
        String text = match.group(3) == null ? "" : match.group(3);
        if (match.group(2).equals("!")) {
            return new ScriptLine.Press(number, match.group(1), text.strip());
        }
        return new ScriptLine.Say(
                number, speech(match.group(1), match.group(2).equals(">>"), text));
    }

    private static ScriptLine.Speech speech(String name, boolean direct, String text) {
        var reply = REPLY.matcher(text);
        @Nullable String replyTo = reply.matches() ? reply.group(1) : null;
        String rest = reply.matches() ? reply.group(2) : text;
        var pictures = new ArrayList<String>();
        var picture = PICTURE.matcher(rest);
        while (picture.matches()) {
            pictures.add(picture.group(1));
            rest = picture.group(2);
            picture = PICTURE.matcher(rest);
        }
        return new ScriptLine.Speech(name, direct, replyTo, pictures, unescape(rest));
    }

    /// `\0` and `\n` stand for characters that a text file cannot show; `\*3000 x` repeats.
    private static String unescape(String text) {
        var repeat = Pattern.compile("\\\\\\*(\\d+) (.+)").matcher(text);
        String whole =
                repeat.find()
                        ? text.substring(0, repeat.start())
                                + repeat.group(2).repeat(Integer.parseInt(repeat.group(1)))
                        : text;
        return whole.replace("\\0", "\0").replace("\\n", "\n");
    }
}
