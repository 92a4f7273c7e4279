package zutuan.bot.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The client's end of a WebSocket (RFC 6455), as little as the tests need: blocking, one reader,
/// and so light that many of them cost a benchmark little.
public final class ChatSocket implements AutoCloseable {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int PATIENCE_MILLIS = 45_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private int closeCode;

    public ChatSocket(int port, String path, String cookie) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
        shakeHands(port, path, cookie);
    }

    private void shakeHands(int port, String path, String cookie) throws IOException {
        var request =
                """
                GET %2$s HTTP/1.1
                Host: 127.0.0.1:%1$d
                Origin: http://127.0.0.1:%1$d
                Cookie: %3$s
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                """
                        .formatted(port, path, cookie);
        out.write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
        var status = line();
        while (!line().isEmpty()) {}
        if (!status.contains(" 101 ")) {
            socket.close();
            throw new IOException("no socket: " + status);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int octet = in.readUnsignedByte(); octet != '\n'; octet = in.readUnsignedByte()) {
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    public void send(String text) throws IOException {
        send(TEXT, text.getBytes(UTF_8));
    }

    /// The mask is all zeros: it protects foreign proxies, and there is none.
    private synchronized void send(int kind, byte[] payload) throws IOException {
        var frame = ByteBuffer.allocate(payload.length + 14).put((byte) (0x80 | kind));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        out.write(frame.array(), 0, frame.position());
    }

    /// The next message, or null when the server has closed; [#closeCode] says how.
    public @Nullable String next() throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < end) {
            int first = in.readUnsignedByte();
            var payload = payload();
            switch (first & 0x0f) {
                case PING -> send(PONG, payload);
                case PONG -> {}
                case CLOSE -> {
                    closeCode = payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort();
                    send(CLOSE, Arrays.copyOf(payload, Math.min(2, payload.length)));
                    return null;
                }
                default -> {
                    message.writeBytes(payload);
                    if ((first & 0x80) != 0) {
                        var whole = message.toString(UTF_8);
                        message.reset();
                        return whole;
                    }
                }
            }
        }
        throw new SocketTimeoutException("only pings");
    }

    private byte[] payload() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        return in.readNBytes(length);
    }

    int closeCode() {
        return closeCode;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
