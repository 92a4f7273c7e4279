package zutuan.bot.kernel.chinese.slot;

import java.math.BigDecimal;

/// An amount with its unit.
///
/// @param value what was said, in `unit`; for a spread (七八个) its lower end
/// @param upTo the upper end of a spread, otherwise `value`
/// @param unit the unit in its usual spelling (千克 → 公斤, 块 → 元)
/// @param approximate 多, 来, 把, 左右, 几 or a spread was said
/// @param normal `value` in `normalUnit`, so that 斤 and 吨 compare
/// @param normalUnit 公斤, 亩, 米, 元, or `unit` itself where nothing converts into it
public record Quantity(
        Span span,
        BigDecimal value,
        BigDecimal upTo,
        String unit,
        boolean approximate,
        BigDecimal normal,
        String normalUnit) {}
