@NullMarked
package zutuan.adapters;

import org.jspecify.annotations.NullMarked;
