/// How many people came, by category (人次): read from what somebody tells, and added up. It reads
/// words and numbers alone and knows neither members nor times.
@NullMarked
package zutuan.bot.kernel.chinese.heads;

import org.jspecify.annotations.NullMarked;
