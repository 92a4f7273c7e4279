/// What all of the digest share: its settings, and when it is due.
@NullMarked
package zutuan.bot.digest.model;

import org.jspecify.annotations.NullMarked;
