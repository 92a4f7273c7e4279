/// Tests of the material for appraisals.
@org.jspecify.annotations.NullMarked
package zutuan.bot.digest.appraisal;
