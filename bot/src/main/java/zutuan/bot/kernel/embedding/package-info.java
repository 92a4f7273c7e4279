/// Sentences as points in space, near each other when they mean alike: an addition to what
/// characters tell. The model behind it is optional; [Embedder] makes that bearable for who asks.
@NullMarked
package zutuan.bot.kernel.embedding;

import org.jspecify.annotations.NullMarked;
