package zutuan.bot.kernel.chinese;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads one number in Chinese characters. Used once, by one thread.
final class ChineseNumeral {
    /// More digits than these are spelled out one by one, whatever unit follows.
    private static final int LONGEST_BEFORE_UNIT = 4;

    private final String text;
    private final int start;
    private int at;
    private long total;
    private long section;
    private long low;
    private long high;
    private long lastUnit = 1;
    private boolean zero;
    private boolean pending;
    private boolean spread;

    ChineseNumeral(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    Optional<Numeral> read() {
        int run = digitRun();
        if (run > LONGEST_BEFORE_UNIT || (run >= 2 && !unitAt(start + run))) {
            return Optional.of(run == 2 && isSpread(start) ? pair() : digitString(run));
        }
        if (text.charAt(start) == '几' || text.charAt(start) == '数') {
            return several();
        }
        while (at < text.length() && step()) {
            at++;
        }
        return at == start ? Optional.empty() : Optional.of(finish());
    }

    private int digitRun() {
        int end = start;
        while (end < text.length() && Digits.chinese(text.charAt(end)) >= 0) {
            end++;
        }
        return end - start;
    }

    private boolean unitAt(int position) {
        return position < text.length() && Digits.unit(text.charAt(position)) > 1;
    }

    /// 七八, 两三, 三五: neighbours, or the set phrase 三五.
    private boolean isSpread(int position) {
        int first = Digits.chinese(text.charAt(position));
        int second = Digits.chinese(text.charAt(position + 1));
        return first > 0 && (second == first + 1 || (first == 3 && second == 5));
    }

    private Numeral pair() {
        var first = BigDecimal.valueOf(Digits.chinese(text.charAt(start)));
        var second = BigDecimal.valueOf(Digits.chinese(text.charAt(start + 1)));
        return new Numeral(first, second, true, true, start, start + 2);
    }

    private Numeral digitString(int run) {
        var plain = new StringBuilder();
        for (int index = start; index < start + Math.min(run, Numerals.LONGEST); index++) {
            plain.append(Digits.chinese(text.charAt(index)));
        }
        var value = new BigDecimal(plain.toString());
        return new Numeral(value, value, false, true, start, start + run);
    }

    /// 几十, 几百, 数千; a bare 几 is no number.
    private Optional<Numeral> several() {
        if (!unitAt(start + 1)) {
            return Optional.empty();
        }
        int end = start + 1;
        long unit = 1;
        while (unitAt(end)) {
            unit *= Digits.unit(text.charAt(end));
            end++;
            if (end - start > 3) {
                break;
            }
        }
        return Optional.of(
                new Numeral(
                        BigDecimal.valueOf(2 * unit),
                        BigDecimal.valueOf(9 * unit),
                        true,
                        false,
                        start,
                        end));
    }

    private boolean step() {
        char next = text.charAt(at);
        if (next == '廿' || next == '卅') {
            return twenty(next == '廿' ? 20 : 30);
        }
        if (Digits.unit(next) > 1) {
            return unit(Digits.unit(next));
        }
        int digit = Digits.chinese(next);
        if (digit < 0 || (digit > 0 && pending && !spreadsInto(digit))) {
            return false;
        }
        return digit == 0 ? zero() : digit(digit);
    }

    private boolean twenty(long value) {
        if (at != start) {
            return false;
        }
        section = value;
        lastUnit = 10;
        return true;
    }

    private boolean spreadsInto(int digit) {
        return !spread && (digit == low + 1 || (low == 3 && digit == 5));
    }

    private boolean zero() {
        if (pending && at > start) {
            return false;
        }
        zero = true;
        return at == start || (at + 1 < text.length() && Digits.chinese(text.charAt(at + 1)) > 0);
    }

    private boolean digit(int digit) {
        if (pending) {
            spread = true;
            high = digit;
            return true;
        }
        low = digit;
        high = digit;
        pending = true;
        return true;
    }

    private boolean unit(long unit) {
        if (!pending && unit > 10 && section == 0 && total == 0 && !saysAbout()) {
            return false;
        }
        if (unit >= 10_000) {
            return myriad(unit);
        }
        if ((unit >= lastUnit && section > 0) || spread) {
            return spread && multiplySpread(unit);
        }
        section += (pending ? low : 1) * unit;
        close(unit);
        return true;
    }

    /// 百把, 千把: only these may stand without a digit (千万 is mostly "be sure to").
    private boolean saysAbout() {
        return at + 1 < text.length() && "把来余".indexOf(text.charAt(at + 1)) >= 0;
    }

    private boolean multiplySpread(long unit) {
        if (section > 0 || total > 0) {
            return false;
        }
        low *= unit;
        high *= unit;
        return true;
    }

    private boolean myriad(long unit) {
        if (spread) {
            return multiplySpread(unit);
        }
        total = (total + section + (pending ? low : 0)) * unit;
        section = 0;
        close(unit);
        return total > 0 && total < Long.MAX_VALUE / unit;
    }

    private void close(long unit) {
        lastUnit = unit;
        pending = false;
        zero = false;
        low = 0;
        high = 0;
    }

    private Numeral finish() {
        long scale = pending && !zero && !spread && lastUnit >= 100 ? lastUnit / 10 : 1;
        long base = total + section;
        var value = BigDecimal.valueOf(base + low * scale);
        var upTo = BigDecimal.valueOf(base + high * scale);
        boolean digits = at - start == 1 && lastUnit == 1;
        return Numerals.approximated(text, value, upTo, digits, start, at);
    }
}
