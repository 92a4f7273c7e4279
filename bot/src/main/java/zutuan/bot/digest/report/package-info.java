/// The report of a quarter (季度报告): a card, the list behind each number, a page, a table and a
/// paper.
@NullMarked
package zutuan.bot.digest.report;

import org.jspecify.annotations.NullMarked;
