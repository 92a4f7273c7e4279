package zutuan.bot;

import java.net.URI;
import java.util.List;

/// A Satori server with the login `rig:10001` and the token `tok-1`, and the members behind it.
interface SatoriSide extends AutoCloseable {
    URI endpoint();

    /// Somebody says something in group `g1`, or to the bot alone.
    void say(Words words);

    /// The address of a picture that a member could send.
    String picture();

    /// What the bot said so far, in order.
    List<Shown> shown();

    @Override
    void close();

    /// `content` is in Satori's markup.
    record Words(String user, String content, boolean direct) {
        String channel() {
            return direct ? "private:" + user : "g1";
        }
    }

    /// What members of a channel read.
    record Shown(String channel, String text) {}
}
