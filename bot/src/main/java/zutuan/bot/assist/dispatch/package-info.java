/// Finds who takes a request, and passes it on while nobody does.
@NullMarked
package zutuan.bot.assist.dispatch;

import org.jspecify.annotations.NullMarked;
