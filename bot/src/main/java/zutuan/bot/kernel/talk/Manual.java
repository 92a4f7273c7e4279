package zutuan.bot.kernel.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Permission;

/// What there is to know of a command before it is typed.
///
/// `name` is the Chinese word it is typed with (认领); `intent` the label of Chinese understanding
/// (`claim_issue`); `summary` one line for help; `examples` can be copied, and a test reads each of
/// them back; `needs` is null for what anybody on the roster may do.
public record Manual(
        String name,
        String intent,
        String summary,
        List<String> examples,
        @Nullable Permission needs) {
    public Manual {
        examples = List.copyOf(examples);
    }
}
