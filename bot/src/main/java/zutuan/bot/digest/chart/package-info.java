/// Charts as pictures, where a font has the characters; without one there are only words.
@NullMarked
package zutuan.bot.digest.chart;

import org.jspecify.annotations.NullMarked;
