package zutuan.bot.kernel.chinese.meaning;

import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.Domain;

/// What sentences mean in one workspace, as far as words and its names show it. Pure.
public interface Meanings {
    Understanding read(String text, Context context);

    /// The field of work of a problem, told by somebody who surely reports one.
    Domain about(String problem);

    /// Whether what somebody surely reports puts anybody in danger.
    Danger danger(String problem);
}
