package zutuan.bot.assist.guidance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.talk.Heard;

/// How something is done with a numbered session: `集1到场 …`, `取消集1 …`, and in reply to its card `到场
/// …`. Pure.
final class GuidanceForm {
    /// With 集 behind it, each is a word of its own: 收集, 召集.
    private static final String COLLECTING = "收召采筹聚汇征募密赶市全文专";

    private static final String GAPS = " \n\t,:;。.、!~";
    private static final List<String> QUESTIONS = List.of("怎么样", "怎样", "如何", "吗", "呢", "没有", "?");

    private final List<String> verbs;

    /// The longest verb that fits counts.
    GuidanceForm(List<String> verbs) {
        this.verbs =
                verbs.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /// Which session, by which verb, and the words behind.
    record Step(long number, String verb, String rest) {}

    /// A label within a text, and what it covers.
    record Label(long number, int start, int end) {
        /// The first one of a text.
        static Optional<Label> in(String text) {
            for (int at = text.indexOf('集'); at >= 0; at = text.indexOf('集', at + 1)) {
                var label = at(text, at);
                if (label.isPresent()) {
                    return label;
                }
            }
            return Optional.empty();
        }

        static Optional<Label> at(String text, int start) {
            boolean inWord = start > 0 && COLLECTING.indexOf(text.charAt(start - 1)) >= 0;
            if (inWord || !text.startsWith("集", start)) {
                return Optional.empty();
            }
            int from = start + (text.startsWith("集中指导", start) ? 4 : 1);
            int at = from;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            int end = at;
            while (end < text.length() && end - at < 9 && isDigit(text, end)) {
                end++;
            }
            if (end == at || isCounted(text, end)) {
                return Optional.empty();
            }
            long number = Long.parseLong(text.substring(at, end));
            return Optional.of(new Label(number, start, text.startsWith("号", end) ? end + 1 : end));
        }

        /// 集12月1日 is a date, 集2户 a number of households.
        private static boolean isCounted(String text, int end) {
            return end < text.length()
                    && "月日年点户人个份张家位批次:-0123456789".indexOf(text.charAt(end)) >= 0;
        }
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /// Without what separates at its two ends.
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && GAPS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && GAPS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    Optional<Step> read(Heard heard) {
        String text = heard.bare();
        int from = text.startsWith("把") ? 1 : 0;
        return labelFirst(text, from)
                .or(() -> verbFirst(text))
                .or(() -> onCard(heard, text))
                .filter(step -> QUESTIONS.stream().noneMatch(step.rest()::endsWith));
    }

    private Optional<Step> labelFirst(String text, int from) {
        return Label.at(text, from)
                .flatMap(label -> {
                    String behind = trimmed(text.substring(label.end()));
                    return verb(behind).map(verb -> step(label.number(), verb, behind));
                });
    }

    private Optional<Step> verbFirst(String text) {
        return verb(text)
                .flatMap(verb -> {
                    String behind = trimmed(text.substring(verb.length()));
                    return Label.at(behind, 0)
                            .map(label ->
                                    new Step(
                                            label.number(),
                                            verb,
                                            trimmed(behind.substring(label.end()))));
                });
    }

    private Optional<Step> onCard(Heard heard, String text) {
        Integer card = heard.numberOf(Guidance.KIND.code());
        return card == null ? Optional.empty() : verb(text).map(verb -> step(card, verb, text));
    }

    private Optional<String> verb(String text) {
        // 集1取消报名 takes back a sign-up, not the session.
        return verbs.stream()
                .filter(text::startsWith)
                .findFirst()
                .filter(verb -> !text.startsWith("报名", verb.length()));
    }

    private static Step step(long number, String verb, String text) {
        return new Step(number, verb, trimmed(text.substring(verb.length())));
    }
}
