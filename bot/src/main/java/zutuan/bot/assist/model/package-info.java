/// A request for help: what was asked, whose it is, what became of it, and the verbs that change
/// it. Pure.
@NullMarked
package zutuan.bot.assist.model;

import org.jspecify.annotations.NullMarked;
