/// From the acceptance to the result: appointments, trips, what was done, the second look (复看), and
/// whether it helped.
@NullMarked
package zutuan.bot.assist.visit;

import org.jspecify.annotations.NullMarked;
