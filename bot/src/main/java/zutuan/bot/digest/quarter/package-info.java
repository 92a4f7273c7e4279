/// A quarter as somebody names it, and its numbers: what all features count, put together.
@NullMarked
package zutuan.bot.digest.quarter;

import org.jspecify.annotations.NullMarked;
