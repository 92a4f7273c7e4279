package zutuan.adapters.onebot;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Counterpart;
import zutuan.adapters.Platform;
import zutuan.adapters.link.Timing;
import zutuan.adapters.testkit.OneBotDialler;
import zutuan.adapters.testkit.OneBotDouble;
import zutuan.adapters.testkit.SettableTime;

/// A platform and the double it talks to, connected one way or the other.
final class Desk implements Counterpart {
    static final String GROUP = "30001";
    static final String LI = "20001";

    final SettableTime time = new SettableTime(Instant.parse("2026-11-24T01:00:00Z"));
    final TestHost host = new TestHost(time);
    final OneBotDouble bot = new OneBotDouble("10001000", List.of(GROUP, "30002"), time);
    final Platform platform;
    private final @Nullable OneBotServer server;
    private final @Nullable OneBotDialler dialler;

    private Desk(boolean isForward, Map<String, String> options) throws Exception {
        host.secrets.put("ZUTUAN_QQ_TOKEN", "tok-1");
        if (isForward) {
            server = new OneBotServer(bot, "tok-1", 0);
            dialler = null;
            platform = new OneBotProvider().create("qq", with(options, "url", server.url()), host);
        } else {
            server = null;
            platform = new OneBotProvider().create("qq", options, host);
            var address = URI.create("ws://127.0.0.1:" + host.start() + "/onebot");
            dialler = new OneBotDialler(bot, address, "tok-1", Timing.real(time));
            dialler.open();
        }
    }

    /// We dial the double.
    static Desk forward(Map<String, String> options) throws Exception {
        return new Desk(true, options);
    }

    /// The double dials us.
    static Desk reverse(Map<String, String> options) throws Exception {
        return new Desk(false, options);
    }

    static Map<String, String> with(Map<String, String> options, String key, String value) {
        var all = new java.util.HashMap<>(options);
        all.put(key, value);
        return Map.copyOf(all);
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public void awaitConnected() {
        Wait.until(() -> platform.status().connected() && bot.isConnected(), "connected");
    }

    @Override
    public Address group() {
        return new Address("qq", bot.account(), GROUP, Address.Kind.GROUP);
    }

    @Override
    public Address unknown() {
        return new Address("qq", bot.account(), "99999", Address.Kind.GROUP);
    }

    Address direct() {
        return new Address("qq", bot.account(), LI, Address.Kind.DIRECT);
    }

    @Override
    public String say(String text) {
        return bot.say(GROUP, LI, text);
    }

    @Override
    public void redeliver(String messageId) {
        bot.redeliver(messageId);
    }

    @Override
    public void awaitAcknowledged(String messageId) {
        throw new UnsupportedOperationException("the protocol knows no acknowledgement");
    }

    @Override
    public int acknowledgements(String messageId) {
        throw new UnsupportedOperationException("the protocol knows no acknowledgement");
    }

    @Override
    public List<String> awaitShown(int count) throws InterruptedException {
        return bot.awaitShown(count, PATIENCE).stream().map(OneBotDouble.Shown::text).toList();
    }

    /// Breaks the connection, which comes back by itself.
    void drop() {
        if (dialler != null) {
            dialler.cut();
        }
        if (server != null) {
            server.cutAll();
        }
    }

    @Override
    public void cut() {
        close();
        Wait.until(() -> !platform.status().connected(), "cut");
    }

    @Override
    public void close() {
        if (dialler != null) {
            dialler.close();
        }
        if (server != null) {
            server.close();
        }
        host.close();
    }
}
