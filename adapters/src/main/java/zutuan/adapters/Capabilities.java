package zutuan.adapters;

import java.time.Duration;

/// What a platform can do. Declared, never guessed.
///
/// `maxBytes` is the UTF-8 size of one message's text. `keepsHistory` says that members read old
/// messages from the bot's own store. `recognisesKey` says that sending twice with one idempotency
/// key shows one message. `pipelined` says that messages handed over one after another arrive in
/// that order even while earlier ones wait for their acknowledgement.
public record Capabilities(
        Features features, int maxBytes, boolean recognisesKey, boolean pipelined, Rate rate) {

    /// Yes-or-no abilities.
    public record Features(
            boolean canPush,
            ButtonStyle buttons,
            boolean mentions,
            boolean files,
            boolean receivesAllGroupMessages,
            boolean keepsHistory) {}

    /// How buttons come out.
    public enum ButtonStyle {
        /// A tap reaches the bot as [Inbound.Pressed].
        CALLBACK,
        /// The typed equivalents are written out.
        TEXT
    }

    /// At most `messages` per `per` in one conversation.
    public record Rate(int messages, Duration per) {
        /// So fast that it never holds anything up.
        public static final Rate UNLIMITED = new Rate(1_000_000, Duration.ofSeconds(1));
    }
}
