/// Tests of quarters and their numbers.
@org.jspecify.annotations.NullMarked
package zutuan.bot.digest.quarter;
