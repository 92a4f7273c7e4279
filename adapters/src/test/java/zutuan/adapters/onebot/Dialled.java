package zutuan.adapters.onebot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
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

    synchronized void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /// Whoever waits for an answer need not wait longer.
    private void refuse(String action) {
        send(action.replaceFirst("\"action\"", "\"status\":\"failed\",\"retcode\":1404,\"was\""));
    }

    synchronized void send(ByteBuffer frame) {
        socket.sendBinary(frame, true).join();
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
            var frame = parts.toString();
            frames.add(frame);
            parts.setLength(0);
            if (frame.contains("get_group_list")) {
                Thread.ofVirtual().start(() -> refuse(frame));
            }
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
