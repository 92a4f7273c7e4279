package zutuan.bot.kernel.chinese.slot;

/// A mobile number, eleven digits without blanks. Never to be shown in a group or written to a log.
public record Phone(Span span, String digits) {
    @Override
    public String toString() {
        return "Phone[***" + digits.substring(digits.length() - 2) + "]";
    }
}
