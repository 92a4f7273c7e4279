/// Tests of the report of a quarter.
@org.jspecify.annotations.NullMarked
package zutuan.bot.digest.report;
