package zutuan.bot;

import java.util.List;

/// People in the group [#GROUP] of some chat platform, and the platform between them and the bot.
interface Members extends AutoCloseable {
    String GROUP = "30001";

    /// The entry of `platforms:` that leads the bot to them.
    String platform(int intervalMillis);

    /// The bot listens at a port: whoever dials it may begin.
    default void listening(int port) {}

    /// The photo that they send.
    byte[] photo();

    /// Somebody says something to the group, or to the bot alone.
    void say(Words words);

    /// What the bot said so far, in order.
    List<Shown> shown();

    /// Cuts every connection; from now on nobody is let in, or everybody again.
    default void shut(boolean closed) {
        throw new UnsupportedOperationException("always open");
    }

    @Override
    void close();

    /// `user` is a number. Such a message may mention the bot and carry the photo.
    record Words(String user, String text, boolean direct, boolean mention, boolean photo) {
        static Words of(String user, String text) {
            return new Words(user, text, false, false, false);
        }

        static Words alone(String user, String text) {
            return new Words(user, text, true, false, false);
        }

        Words mentioning() {
            return new Words(user, text, direct, true, photo);
        }

        Words withPhoto() {
            return new Words(user, text, direct, mention, true);
        }

        String channel() {
            return direct ? privately(user) : GROUP;
        }

        /// In Satori's markup, with the bot's id there and the photo's address.
        String markup(String bot, String address) {
            return (mention ? "<at id=\"%s\"/> ".formatted(bot) : "")
                    + text
                    + (photo ? "<img src=\"%s\"/>".formatted(address) : "");
        }
    }

    /// What the members of a channel read.
    record Shown(String channel, String text) {}

    /// The channel of somebody and the bot.
    static String privately(String user) {
        return "private:" + user;
    }
}
