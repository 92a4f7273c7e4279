package zutuan.bot.kernel.embedding;

/// Turns a text into a vector of length one. Used by one thread at a time; takes any text.
@FunctionalInterface
public interface Embedding {
    float[] of(String text);
}
