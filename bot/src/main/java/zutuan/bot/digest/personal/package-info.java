/// The digest of one member, by direct message: what lies before them, when they want it.
@NullMarked
package zutuan.bot.digest.personal;

import org.jspecify.annotations.NullMarked;
