package zutuan.bot;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.link.Timing;
import zutuan.adapters.testkit.OneBotDialler;
import zutuan.adapters.testkit.OneBotDouble;

/// Members of a QQ group behind our double of an OneBot implementation.
///
/// The programs by others that speak OneBot are clients, as the bot is. They stand between the
/// double and the bot: everything that members say goes through their decoder before it comes to
/// the bot, everything that the bot says goes through their encoder before members see it. So they
/// vouch for the double's frames, and koishi for the bot's Satori side too; that the bot's own
/// OneBot frames are accepted by an implementation only a real one can say.
final class QqMembers implements Members {
    private static final String ACCOUNT = "10001000";

    /// Which way leads from the double to the bot.
    enum Way {
        /// The double dials the bot.
        REVERSE,
        /// The bot dials the double.
        FORWARD,
        /// node-napcat-ts dials the double, the bot dials it.
        NAPCAT,
        /// Koishi dials the double; the bot reaches koishi by Satori.
        KOISHI_FORWARD,
        /// The double dials koishi.
        KOISHI_REVERSE
    }

    private final InstantSource clock;
    private final OneBotDouble bot;
    private final int port = NodeScript.freePort();
    private final int dialled = NodeScript.freePort();
    private final Way way;
    private final byte[] photo;
    private final QqServer server;
    private final @Nullable NodeScript relay;
    private @Nullable OneBotDialler dialler;

    QqMembers(Way way, byte[] photo, InstantSource clock) throws IOException {
        this.clock = clock;
        bot = new OneBotDouble(ACCOUNT, List.of(GROUP), clock);
        this.way = way;
        this.photo = photo;
        server = new QqServer(bot, photo);
        relay =
                switch (way) {
                    case REVERSE, FORWARD -> null;
                    case NAPCAT ->
                            new NodeScript(
                                    "onebot", "napcat-relay.mjs", server.url(), "tok-1", port);
                    case KOISHI_FORWARD ->
                            new NodeScript("onebot", "koishi-relay.cjs", "ws", server.url(), port);
                    case KOISHI_REVERSE ->
                            new NodeScript(
                                    "onebot", "koishi-relay.cjs", "ws-reverse", dialled, port);
                };
        if (way == Way.KOISHI_REVERSE) {
            dial(dialled);
        }
    }

    @Override
    public String platform(int intervalMillis) {
        return switch (way) {
            case REVERSE -> entry("", intervalMillis);
            case FORWARD -> entry(server.url(), intervalMillis);
            case NAPCAT -> entry("ws://127.0.0.1:" + port + "/", intervalMillis);
            case KOISHI_FORWARD, KOISHI_REVERSE ->
                    SatoriDouble.entry("http://127.0.0.1:" + port + "/satori", intervalMillis);
        };
    }

    private static String entry(String url, int intervalMillis) {
        return """
        onebot:
          options: {url: "%s", interval-millis: "%d", media-hosts: 127.0.0.1}
        """
                .formatted(url, intervalMillis);
    }

    @Override
    public void listening(int botPort) {
        if (way == Way.REVERSE) {
            dial(botPort);
        }
    }

    private void dial(int at) {
        var address = URI.create("ws://127.0.0.1:" + at + "/onebot");
        dialler = new OneBotDialler(bot, address, "tok-1", Timing.real(clock));
        dialler.open();
    }

    @Override
    public byte[] photo() {
        return photo;
    }

    @Override
    public void say(Words words) {
        var message = new JsonMapper().createArrayNode();
        if (words.mention()) {
            message.addObject().put("type", "at").putObject("data").put("qq", ACCOUNT);
        }
        var text = words.mention() ? " " + words.text() : words.text();
        message.addObject().put("type", "text").putObject("data").put("text", text);
        if (words.photo()) {
            var image = message.addObject().put("type", "image").putObject("data");
            image.put("file", "road.jpg").put("sub_type", 0).put("url", server.photo());
        }
        bot.tell(bot.message(words.direct() ? "" : GROUP, words.user(), message));
    }

    @Override
    public List<Shown> shown() {
        return bot.shown().stream()
                .map(one -> {
                    var alone = one.action().contains("private");
                    var channel = alone ? Members.privately(one.place()) : one.place();
                    return new Shown(channel, one.text());
                })
                .toList();
    }

    @Override
    public void shut(boolean closed) {
        server.shut(closed);
    }

    @Override
    public void close() {
        if (dialler != null) {
            dialler.close();
        }
        if (relay != null) {
            relay.close();
        }
        server.close();
    }
}
