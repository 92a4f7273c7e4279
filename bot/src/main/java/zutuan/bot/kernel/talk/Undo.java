package zutuan.bot.kernel.talk;

import java.util.List;

/// How a step can be taken back (撤销) while it is fresh.
///
/// `step` names what was done (登记12号); `typed` is the typed form that takes it back, a line for
/// each if it was several steps; `later` is what to type once it is too late (作废12 理由).
public record Undo(String step, String typed, String later) {
    /// Of both, this one taken back first.
    Undo after(Undo first) {
        return new Undo(
                first.step + "、" + step, typed + "\n" + first.typed, first.later + "；" + later);
    }

    /// What is typed for each step, in this order.
    public List<String> lines() {
        return typed.lines().toList();
    }
}
