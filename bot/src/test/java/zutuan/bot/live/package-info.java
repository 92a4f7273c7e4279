/// Tests through the real server: a process of its own that is talked to over the chat page's
/// socket, and that can be killed, stopped, starved of disk or cut off from its database.
@NullMarked
package zutuan.bot.live;

import org.jspecify.annotations.NullMarked;
