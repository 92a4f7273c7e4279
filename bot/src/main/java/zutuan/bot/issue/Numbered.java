package zutuan.bot.issue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.kernel.talk.Heard;

/// Reads `认领12`, `12号认领`, `/认领 12号 …` and, in a reply to an issue's card, `认领 …`.
///
/// `number` is 0 when the verb stands alone and no card tells which issue.
record Numbered(long number, String rest) {
    private static final String NUMBER = "(\\d{1,7}|[一二两三四五六七八九十百]{1,5})\\s*号?(?:问题)?";

    static Optional<Numbered> read(Heard heard, List<String> verbs) {
        String verb =
                verbs.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        String text = heard.text();
        var verbFirst =
                Pattern.compile(
                                "/?\\s*" + verb + "\\s*" + NUMBER + "(?![\\d月日点组])[\\s,,::。]*(.*)",
                                Pattern.DOTALL)
                        .matcher(text);
        if (verbFirst.matches()) {
            return Optional.of(new Numbered(value(verbFirst.group(1)), verbFirst.group(2).strip()));
        }
        var numberFirst =
                Pattern.compile(
                                "/?\\s*" + NUMBER + "\\s*" + verb + "[\\s,,::。]*(.*)",
                                Pattern.DOTALL)
                        .matcher(text);
        if (numberFirst.matches()) {
            return Optional.of(
                    new Numbered(value(numberFirst.group(1)), numberFirst.group(2).strip()));
        }
        return alone(heard, verb);
    }

    private static Optional<Numbered> alone(Heard heard, String verb) {
        var card = heard.numberOf("issue");
        var bare =
                Pattern.compile("(/?)\\s*" + verb + "(?:[\\s,,::。]+(.*))?", Pattern.DOTALL)
                        .matcher(heard.text());
        if (!bare.matches()) {
            return Optional.empty();
        }
        String rest = bare.group(2) == null ? "" : bare.group(2).strip();
        if (card != null) {
            return Optional.of(new Numbered(card, rest));
        }
        boolean slash = !bare.group(1).isEmpty();
        return slash ? Optional.of(new Numbered(0, rest)) : Optional.empty();
    }

    static long value(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return Long.parseLong(numeral);
        }
        long total = 0;
        int digit = 0;
        for (int index = 0; index < numeral.length(); index++) {
            int at = "一二三四五六七八九".indexOf(numeral.charAt(index));
            switch (numeral.charAt(index)) {
                case '两' -> digit = 2;
                case '十' -> {
                    total += Math.max(1, digit) * 10L;
                    digit = 0;
                }
                case '百' -> {
                    total += Math.max(1, digit) * 100L;
                    digit = 0;
                }
                default -> digit = at + 1;
            }
        }
        return total + digit;
    }
}
