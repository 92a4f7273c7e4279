/// What a short Chinese message says: its normal form, its numerals, and in the packages below its
/// times. Pure functions over text; nothing here reads a clock, a file of the installation or the
/// network, and nothing here decides what the bot does. Depends on the JDK and the lunar table
/// only, so that every rule can be tried on a bare sentence.
@NullMarked
package zutuan.bot.kernel.chinese;

import org.jspecify.annotations.NullMarked;
