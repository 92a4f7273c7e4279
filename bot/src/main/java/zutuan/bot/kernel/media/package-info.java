/// Pictures and files that members sent, kept on disk under the hash of their content.
///
/// What a thing is, its first bytes say, never its name. Nothing here knows what a picture is for.
@NullMarked
package zutuan.bot.kernel.media;

import org.jspecify.annotations.NullMarked;
