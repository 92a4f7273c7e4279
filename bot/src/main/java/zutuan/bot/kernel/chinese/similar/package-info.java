/// Finds texts that say nearly the same: BM25 over characters, pairs of characters and words that
/// mean the same, kept in memory and changed as texts come and go. Used for issues that were
/// reported before and for cases that were solved. Knows no database: who owns the texts puts them
/// in. No word segmentation.
@NullMarked
package zutuan.bot.kernel.chinese.similar;

import org.jspecify.annotations.NullMarked;
