/// A record of what was done and how it is counted. Pure.
@NullMarked
package zutuan.bot.record.model;

import org.jspecify.annotations.NullMarked;
