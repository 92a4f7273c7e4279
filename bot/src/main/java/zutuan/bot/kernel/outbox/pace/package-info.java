/// How fast messages may go: what a platform allows a second, and how long to wait after a failure.
@NullMarked
package zutuan.bot.kernel.outbox.pace;

import org.jspecify.annotations.NullMarked;
