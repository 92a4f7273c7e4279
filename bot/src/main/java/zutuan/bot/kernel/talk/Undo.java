package zutuan.bot.kernel.talk;

/// How a step can be taken back (撤销) while it is fresh.
///
/// `step` names what was done (登记12号); `typed` is the typed form that takes it back; `later` is
/// what to type once it is too late (作废12 理由).
public record Undo(String step, String typed, String later) {}
