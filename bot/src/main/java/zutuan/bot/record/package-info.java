/// Records of what was done (活动): trainings, visits to households, volunteer days, with how many
/// people came, numbered H3 and counted in 场次 and 人次; practices (经验 P3) that one village tried and
/// others take over; and the ledger (台账 L5), dated figures of villages. Nobody is compared with
/// anybody.
@NullMarked
package zutuan.bot.record;

import org.jspecify.annotations.NullMarked;
