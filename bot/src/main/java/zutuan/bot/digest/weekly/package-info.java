/// The digest of a week for the group: written, drawn, sent once, shown to who asks.
@NullMarked
package zutuan.bot.digest.weekly;

import org.jspecify.annotations.NullMarked;
