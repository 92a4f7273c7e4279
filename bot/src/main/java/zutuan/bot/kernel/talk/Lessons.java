package zutuan.bot.kernel.talk;

import java.util.function.Supplier;

/// What members teach the bot when they answer what it guessed.
final class Lessons {
    private final LessonStore store = new LessonStore();
    private final Supplier<String> ids;

    Lessons(Supplier<String> ids) {
        this.ids = ids;
    }

    /// The masked sentence meant what the label names.
    void learn(Turn turn, String masked, String label) {
        var lesson = new Lesson(masked, label, turn.now());
        store.keep(turn.tx(), turn.workspace(), ids.get(), lesson);
    }
}
