package zutuan.bot.kernel.talk.dialogue;

import java.util.function.Supplier;
import zutuan.bot.kernel.talk.Turn;

/// What members teach the bot when they answer what it guessed.
public final class Lessons {
    private final LessonStore store = new LessonStore();
    private final Supplier<String> ids;

    public Lessons(Supplier<String> ids) {
        this.ids = ids;
    }

    /// The masked sentence meant what the label names.
    public void learn(Turn turn, String masked, String label) {
        var lesson = new Lesson(masked, label, turn.now());
        store.keep(turn.tx(), turn.workspace(), ids.get(), lesson);
    }
}
