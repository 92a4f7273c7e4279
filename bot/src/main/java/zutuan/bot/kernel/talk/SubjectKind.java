package zutuan.bot.kernel.talk;

import zutuan.bot.kernel.chinese.slot.Reference;

/// A kind of thing that the bot numbers: its `code` in keys (`issue:12`), what the reader of
/// references takes it for, and how members write its number (`%d号`).
public record SubjectKind(String code, Reference.Kind reference, String writing) {
    /// What members call one of them: 12号.
    public String label(long number) {
        return writing.formatted(number);
    }
}
