/// Executable scenarios: a `*.chat` file says what members type and what the bot answers, and is
/// played on a fresh database with a clock that moves only when the file says so.
///
/// They are tests and documentation at once: an administrator can rehearse a rule with them before
/// switching it on. Nothing here is used while the server runs.
@NullMarked
package zutuan.bot.transcript;

import org.jspecify.annotations.NullMarked;
