package zutuan.bot.kernel.chinese;

import java.math.BigDecimal;

/// A number found in a text. `value` is what was said, `upTo` the upper end of a spread (七八 = 7 to
/// 8, otherwise equal to `value`); `start` and `end` are offsets into the text that was read.
///
/// @param approximate 多, 来, 几, 余, 把 or a spread was said
/// @param digits the number is a run of plain digits without a unit such as 十 (一三五, 2026)
public record Numeral(
        BigDecimal value,
        BigDecimal upTo,
        boolean approximate,
        boolean digits,
        int start,
        int end) {

    /// Whether the value is a whole number that fits an int.
    public boolean whole() {
        return value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() <= 9;
    }

    /// The value as an int; callers ask {@link #whole} first.
    public int intValue() {
        return value.intValue();
    }
}
