@NullMarked
package zutuan.bot;

import org.jspecify.annotations.NullMarked;
