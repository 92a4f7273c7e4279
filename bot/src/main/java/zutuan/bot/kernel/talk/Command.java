package zutuan.bot.kernel.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Permission;

/// Something a member can ask for. `C` holds what was understood.
public interface Command<C> {
    /// The Chinese word it is typed with: 认领.
    String name();

    /// The label of chinese understanding, such as `claim_issue`.
    String intent();

    /// One line for help.
    String summary();

    /// Copyable examples; help shows them and a test reads each of them back.
    List<String> examples();

    /// What a member needs for it; null for what anybody on the roster may do.
    @Nullable Permission needs();

    /// Pure: looks at nothing but what was heard.
    Reading<C> read(Heard heard);

    /// Acts in the turn's transaction. A refusal is an answer too.
    Answer run(C command, Turn turn);
}
