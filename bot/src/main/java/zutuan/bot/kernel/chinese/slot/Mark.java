package zutuan.bot.kernel.chinese.slot;

/// What stands for a slot in the masked text. Each is one character that the normal form never
/// contains, because normalising turns it into a plain letter.
public enum Mark {
    TIME('Ⓣ'),
    PERSON('Ⓟ'),
    VILLAGE('Ⓥ'),
    HAMLET('Ⓗ'),
    QUANTITY('Ⓠ'),
    PHONE('Ⓕ'),
    REFERENCE('Ⓝ');

    private final char symbol;

    Mark(char symbol) {
        this.symbol = symbol;
    }

    /// The character in the masked text.
    public char symbol() {
        return symbol;
    }
}
