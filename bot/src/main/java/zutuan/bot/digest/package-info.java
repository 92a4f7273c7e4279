/// The weekly digest (周报) of a workspace and of each member, and the reports of a quarter. It knows
/// no other feature: what it tells is what they say of a week and of a member, and what happened.
@NullMarked
package zutuan.bot.digest;

import org.jspecify.annotations.NullMarked;
