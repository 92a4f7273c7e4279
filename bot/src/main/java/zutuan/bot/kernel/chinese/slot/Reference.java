package zutuan.bot.kernel.chinese.slot;

/// A number that names something the bot keeps: 12号, 第12号, #12, J7, 会3.
///
/// @param kind the code of the kind that the words around the number say it is, or [#OPEN]
public record Reference(Span span, String kind, int number) {
    /// Only a number was said; whoever keeps it must be looked up.
    public static final String OPEN = "";

    /// Whether it may be one of this kind.
    public boolean mayBe(SubjectKind other) {
        return kind.equals(OPEN) || kind.equals(other.code());
    }
}
