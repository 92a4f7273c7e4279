package zutuan.bot;

import java.io.IOException;
import java.util.List;

/// Members of our own Satori server whom the bot reaches only through the reference client: it
/// takes in everything that they say, and says everything to them that the bot says.
final class SatoriRelayMembers implements Members {
    private final int port = NodeScript.freePort();
    private final SatoriDouble server;
    private final NodeScript relay;

    SatoriRelayMembers(byte[] photo) throws IOException {
        server = new SatoriDouble(photo);
        relay = new NodeScript("satori", "relay.cjs", server.endpoint(), port);
    }

    @Override
    public String platform(int intervalMillis) {
        return SatoriDouble.entry("http://127.0.0.1:" + port + "/satori", intervalMillis);
    }

    @Override
    public byte[] photo() {
        return server.photo();
    }

    @Override
    public void say(Words words) {
        server.say(words);
    }

    @Override
    public List<Shown> shown() {
        return server.shown();
    }

    @Override
    public void close() {
        relay.close();
        server.close();
    }
}
