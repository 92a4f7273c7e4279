/// Records of what was done (活动): trainings, visits to households, volunteer days, with how many
/// people came. They are numbered H3 and counted in 场次 and 人次; nobody is compared with anybody.
@NullMarked
package zutuan.bot.record;

import org.jspecify.annotations.NullMarked;
