/// What takes long to read or to write is made beside the writer and sent when it is ready, files
/// to one member alone.
@NullMarked
package zutuan.bot.digest.errand;

import org.jspecify.annotations.NullMarked;
