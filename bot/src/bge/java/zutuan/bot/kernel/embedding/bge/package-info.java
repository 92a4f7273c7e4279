/// The sentence model bge-small-zh on onnxruntime. Only in programs packaged with the profile
/// `bge`.
@NullMarked
package zutuan.bot.kernel.embedding.bge;

import org.jspecify.annotations.NullMarked;
