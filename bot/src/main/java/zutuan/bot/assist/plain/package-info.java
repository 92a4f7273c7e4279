/// What members say of requests in plain words, without a command and mostly without a number.
@NullMarked
package zutuan.bot.assist.plain;

import org.jspecify.annotations.NullMarked;
