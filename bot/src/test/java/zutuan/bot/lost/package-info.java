/// Lost property (失物): a feature that moved in only to show what a feature needs – this package,
/// its folder of migrations, and a line in the list.
@NullMarked
package zutuan.bot.lost;

import org.jspecify.annotations.NullMarked;
