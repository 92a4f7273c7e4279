package zutuan.bot.kernel.chinese;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Numbers as people write them: 120, 1.5万, 1,200, 一百二十, 两百五 (= 250), 二〇二六, 三十多, 百把, 十来, 七八 (a
/// spread), 几十, 半. Full-width digits are read too. A unit behind the number (两亩半) is the caller's
/// business.
public final class Numerals {
    /// Digits that count; whatever is longer is no amount, but is still read as one run.
    static final int LONGEST = 24;

    private Numerals() {}

    /// All numbers of a text, in order, not overlapping.
    public static List<Numeral> find(String text) {
        var found = new ArrayList<Numeral>();
        for (int at = 0; at < text.length(); ) {
            Optional<Numeral> numeral = at(text, at);
            numeral.ifPresent(found::add);
            at = numeral.map(Numeral::end).orElse(at + 1);
        }
        return List.copyOf(found);
    }

    /// The number that begins exactly at this offset, as long as possible.
    public static Optional<Numeral> at(String text, int start) {
        char first = text.charAt(start);
        if (first == '半') {
            var half = new BigDecimal("0.5");
            return Optional.of(new Numeral(half, half, false, false, start, start + 1));
        }
        if (text.startsWith("个把", start)
                && start + 2 < text.length()
                && "月小钟星礼天".indexOf(text.charAt(start + 2)) >= 0) {
            return Optional.of(
                    new Numeral(BigDecimal.ONE, BigDecimal.ONE, true, false, start, start + 2));
        }
        if (Digits.arabic(first) >= 0) {
            return arabic(text, start);
        }
        return Digits.begins(first) ? new ChineseNumeral(text, start).read() : Optional.empty();
    }

    private static Optional<Numeral> arabic(String text, int start) {
        int end = start;
        var plain = new StringBuilder();
        while (end < text.length() && continues(text, end, plain)) {
            char next = text.charAt(end);
            if (next != ',' && plain.length() < LONGEST) {
                plain.append(next == '.' ? "." : Integer.toString(Digits.arabic(next)));
            }
            end++;
        }
        var value = new BigDecimal(plain.toString());
        boolean digits = true;
        while (end < text.length()
                && value.precision() < LONGEST
                && Digits.unit(text.charAt(end)) > 1
                && !isOrdinalTen(text, end)) {
            value = value.multiply(BigDecimal.valueOf(Digits.unit(text.charAt(end))));
            end++;
            digits = false;
        }
        if (!digits && Digits.unit(text.charAt(end - 1)) >= 100) {
            var rest = rest(text, end, Digits.unit(text.charAt(end - 1)));
            value = value.add(rest.value());
            end = rest.end();
        }
        return Optional.of(approximated(text, value, value, digits, start, end));
    }

    /// What stands behind a unit, and where it ends.
    private record Rest(BigDecimal value, int end) {}

    /// 1万2 is 12000, 1万2千 too.
    private static Rest rest(String text, int start, long unit) {
        int digit = start < text.length() ? Digits.arabic(text.charAt(start)) : -1;
        int end = start + 1;
        if (digit < 1 || (end < text.length() && continues(text, end, new StringBuilder("0")))) {
            return new Rest(BigDecimal.ZERO, start);
        }
        long next = end < text.length() ? Digits.unit(text.charAt(end)) : 0;
        if (next > 10 && next < unit) {
            return new Rest(BigDecimal.valueOf(digit * next), end + 1);
        }
        boolean other = end < text.length() && "号组个月日点楼期社条".indexOf(text.charAt(end)) >= 0;
        return other
                ? new Rest(BigDecimal.ZERO, start)
                : new Rest(BigDecimal.valueOf(digit * unit / 10), end);
    }

    private static boolean isOrdinalTen(String text, int at) {
        return text.charAt(at) == '十' || (text.charAt(at) == '千' && text.startsWith("千万", at));
    }

    private static boolean continues(String text, int at, StringBuilder plain) {
        char next = text.charAt(at);
        if (Digits.arabic(next) >= 0) {
            return true;
        }
        boolean beforeDigit = at + 1 < text.length() && Digits.arabic(text.charAt(at + 1)) >= 0;
        return switch (next) {
            case '.' -> beforeDigit && plain.indexOf(".") < 0;
            case ',' -> thousands(text, at, plain);
            default -> false;
        };
    }

    private static boolean thousands(String text, int at, StringBuilder plain) {
        int end = at + 1;
        while (end < text.length() && end <= at + 4 && Digits.arabic(text.charAt(end)) >= 0) {
            end++;
        }
        return end == at + 4 && !plain.isEmpty() && plain.indexOf(".") < 0;
    }

    /// Adds what says "about": 三十多, 十来, 百把, 二十几, 300余.
    static Numeral approximated(
            String text, BigDecimal value, BigDecimal upTo, boolean digits, int start, int end) {
        boolean spread = value.compareTo(upTo) != 0;
        int stop = end;
        if (end < text.length() && isAbout(text, end, value)) {
            stop = end + 1;
            if (stop < text.length() && text.charAt(stop) == '万' && text.charAt(end) != '把') {
                var myriad = BigDecimal.valueOf(10_000);
                return new Numeral(
                        value.multiply(myriad),
                        upTo.multiply(myriad),
                        true,
                        false,
                        start,
                        stop + 1);
            }
        }
        return new Numeral(value, upTo, spread || stop > end, digits && stop == end, start, stop);
    }

    private static boolean isAbout(String text, int at, BigDecimal value) {
        boolean round = value.signum() > 0 && value.remainder(BigDecimal.TEN).signum() == 0;
        boolean followed = at + 1 < text.length();
        return switch (text.charAt(at)) {
            case '多', '余' -> round || value.compareTo(BigDecimal.TEN) > 0;
            case '几' -> round && !text.startsWith("几点", at) && !text.startsWith("几号", at);
            case '来' ->
                    round
                            && followed
                            && "个天块斤头亩只户人里岁分斗条根株吨万米次家棵把件".indexOf(text.charAt(at + 1)) >= 0;
            case '把' ->
                    round
                            && value.intValue() >= 100
                            && followed
                            && "斤块亩人头只元户里株个棵米".indexOf(text.charAt(at + 1)) >= 0;
            default -> false;
        };
    }
}
