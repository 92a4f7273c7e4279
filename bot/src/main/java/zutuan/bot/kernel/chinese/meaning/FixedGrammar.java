package zutuan.bot.kernel.chinese.meaning;

import java.util.Optional;
import zutuan.bot.kernel.chinese.intent.Intent;

/// The forms in which commands can be typed exactly, such as 认领12. Thread-safe.
@FunctionalInterface
public interface FixedGrammar {
    /// The intent of the command that the text is, or empty when it is none.
    Optional<Intent> match(String text, Context context);
}
