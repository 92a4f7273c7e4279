package zutuan.bot.kernel.chinese.intent;

import java.util.List;
import zutuan.bot.kernel.chinese.Tables;

/// Tables that are part of the program.
final class Resources {
    private Resources() {}

    /// The lines of a table beside this class (or at an absolute name), without blank lines and
    /// those that begin with #.
    static List<String> lines(String name) {
        return Tables.lines(Resources.class, name);
    }
}
