package zutuan.adapters.onebot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import zutuan.adapters.Counterpart;

/// A connection to our door made by hand, which does not come back by itself.
final class Dialled implements AutoCloseable, WebSocket.Listener {
    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private final WebSocket socket;

    /// Fails with an [IOException] when the handshake is refused.
    Dialled(URI address, Map<String, String> headers) throws IOException {
        var builder = client.newWebSocketBuilder();
        headers.forEach(builder::header);
        try {
            socket = builder.buildAsync(address, this).join();
        } catch (CompletionException refused) {
            client.close();
            throw new IOException(refused.getCause());
        }
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /// Sends what the other side may cut off.
    void offer(String frame) {
        var _ = socket.sendText(frame, true);
    }

    /// Code and reason.
    String awaitClosed() throws Exception {
        return closed.get(Counterpart.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    String awaitFrame() throws InterruptedException {
        return String.valueOf(frames.poll(Counterpart.PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            frames.add(parts.toString());
            parts.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code + " " + reason);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(failure.toString());
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
