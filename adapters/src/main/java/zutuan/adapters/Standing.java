package zutuan.adapters;

/// How a matter stood when a message about it was made: the head of its card where cards are drawn.
/// `subject` is the same in all messages about the matter, so that an old card can be told from the
/// newest; `name` says which it is, `word` how it stands.
public record Standing(String subject, String name, String word, Tone tone) {
    /// What colour the word has.
    public enum Tone {
        OPEN,
        BUSY,
        LATE,
        DONE,
        GONE
    }

    /// Whether nothing more is to be done in the matter.
    public boolean isOver() {
        return tone == Tone.DONE || tone == Tone.GONE;
    }
}
