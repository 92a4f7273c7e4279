/// Shows requests: how one stands, and those of a member.
@NullMarked
package zutuan.bot.assist.list;

import org.jspecify.annotations.NullMarked;
