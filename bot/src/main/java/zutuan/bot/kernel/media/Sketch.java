package zutuan.bot.kernel.media;

/// What came of making a picture small.
sealed interface Sketch {
    /// A small upright JPEG.
    record Drawn(byte[] jpeg) implements Sketch {}

    /// It is a picture, but not for this server to draw: too costly, of a kind that only browsers
    /// know, or there was no time.
    record Undrawn() implements Sketch {}

    /// Nobody could open it.
    record TooVast(int width, int height) implements Sketch {}

    record Damaged() implements Sketch {}
}
