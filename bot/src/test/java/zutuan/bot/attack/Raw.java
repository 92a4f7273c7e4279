package zutuan.bot.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Pattern;

/// Requests written out by hand, with any header one likes.
final class Raw {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern SESSION = Pattern.compile("zutuan_session=[^;]+");

    private Raw() {}

    /// A head that ends with the empty line; `headers` are lines without their ends.
    static byte[] head(String request, String... headers) {
        var lines = String.join("\r\n", headers);
        return (request + " HTTP/1.1\r\n" + lines + "\r\n\r\n").getBytes(ISO_8859_1);
    }

    /// The whole answer, head and body.
    static String ask(int port, String request, String body, String... headers) throws IOException {
        var length = "Content-Length: " + body.getBytes(UTF_8).length;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var all = new String[headers.length + 2];
            System.arraycopy(headers, 0, all, 0, headers.length);
            all[headers.length] = "Connection: close, Upgrade";
            all[headers.length + 1] = length;
            socket.getOutputStream().write(head(request, all));
            socket.getOutputStream().write(body.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    /// Logs in as whom the demo lets be chosen; the cookie.
    static String login(int port, String person) throws IOException {
        var answer =
                ask(
                        port,
                        "POST /chat/api/login",
                        "{\"person\":\"%s\"}".formatted(person),
                        "Host: 127.0.0.1:" + port,
                        "Origin: http://127.0.0.1:" + port);
        var session = SESSION.matcher(answer);
        if (!session.find()) {
            throw new IOException("no login: " + answer);
        }
        return session.group();
    }
}
