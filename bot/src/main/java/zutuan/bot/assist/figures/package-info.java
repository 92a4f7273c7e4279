/// What a month of tech help amounts to: numbers with written definitions, of nobody by name.
@NullMarked
package zutuan.bot.assist.figures;

import org.jspecify.annotations.NullMarked;
