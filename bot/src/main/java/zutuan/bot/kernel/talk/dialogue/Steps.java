package zutuan.bot.kernel.talk.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.kernel.talk.dialogue.StepStore.Step;

/// Each member's latest step that can be taken back.
public final class Steps {
    private final StepStore store = new StepStore();
    private final Supplier<String> ids;
    private final Duration window;

    /// `window` is how long a step can be taken back.
    public Steps(Supplier<String> ids, Duration window) {
        this.ids = ids;
        this.window = window;
    }

    Duration window() {
        return window;
    }

    public void done(Turn turn, Undo undo) {
        store.put(turn.tx(), turn, new Step(ids.get(), undo, turn.source(), turn.now()));
    }

    Optional<Step> latest(Turn turn) {
        return store.find(turn.tx(), turn.workspace(), turn.member().id());
    }

    boolean isFresh(Step step, Instant now) {
        return !now.isAfter(step.at().plus(window));
    }

    /// It will not be taken back again.
    void undone(Turn turn) {
        store.remove(turn.tx(), turn.workspace(), turn.member().id());
    }

    void forget(Turn turn, String source) {
        latest(turn).filter(step -> step.source().equals(source)).ifPresent(_ -> undone(turn));
    }

    public void purge(Transaction tx, Instant before) {
        store.purge(tx, before);
    }
}
