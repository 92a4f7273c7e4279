package zutuan.bot.kernel.chinese.slot;

/// A villagers' group (组) by its number: 七组, 7组, 第七村民小组.
public record Hamlet(Span span, int number) {}
