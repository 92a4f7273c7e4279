/// Takes requests in: reads crop or animal, stage, place and amount, asks once for what is missing,
/// and shows what was solved before.
@NullMarked
package zutuan.bot.assist.ask;

import org.jspecify.annotations.NullMarked;
