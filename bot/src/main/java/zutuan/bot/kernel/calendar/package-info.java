/// The working-day calendar: State Council holidays and make-up workdays (调休补班), one table a year.
/// Deadlines count in working days, so every table is checked line by line before it is used. A
/// year without a table counts Monday to Friday, and says so through `covers`. Lunar dates are not
/// computed here.
@NullMarked
package zutuan.bot.kernel.calendar;

import org.jspecify.annotations.NullMarked;
