/// Tests of drafts of briefings.
@org.jspecify.annotations.NullMarked
package zutuan.bot.digest.briefing;
