/// The material for the two-way appraisal (双向考核) of one secretary and one quarter: closed, dated
/// entries, and what the unit gave. It goes to the person and the administrator alone, and says
/// neither how good anybody is nor how they stand beside others.
@NullMarked
package zutuan.bot.digest.appraisal;

import org.jspecify.annotations.NullMarked;
