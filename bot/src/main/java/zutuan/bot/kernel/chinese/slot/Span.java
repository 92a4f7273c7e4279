package zutuan.bot.kernel.chinese.slot;

/// Where a slot stands in the message as it was typed.
///
/// @param start offset in the source message, inclusive
/// @param end offset in the source message, exclusive
/// @param text the source characters
public record Span(int start, int end, String text) {}
