package zutuan.adapters.link.download;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One GET over a connection that stands already, as RFC 9112 has it: the answer is read and the
/// connection is over. Redirects are not followed.
final class Download {
    private static final int OK = 200;
    private static final int MOST_HEAD = 64 * 1024;
    private static final int PIECE = 16 * 1024;

    private final InputStream in;
    private final int maxBytes;
    private int headBytes;

    Download(InputStream in, int maxBytes) {
        this.in = new BufferedInputStream(in, PIECE);
        this.maxBytes = maxBytes;
    }

    /// What to send for an address.
    static byte[] request(URI address) {
        var ascii = URI.create(address.toASCIIString());
        var path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        var query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        var port = ascii.getPort() < 0 ? "" : ":" + ascii.getPort();
        var head =
                """
                GET %s%s HTTP/1.1
                Host: %s%s
                User-Agent: zutuan
                Accept: */*
                Connection: close

                """
                        .formatted(path, query, ascii.getHost(), port);
        return head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// The content of an answer with 200; more than allowed, or another answer, is an
    /// [IOException].
    byte[] content() throws IOException {
        var status = status();
        var headers = headers();
        while (status / 100 == 1) {
            status = status();
            headers = headers();
        }
        if (status != OK) {
            throw new IOException("download answered " + status);
        }
        return body(headers);
    }

    private int status() throws IOException {
        var line = line();
        if (!line.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
            throw new IOException("no HTTP answer");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var parts = line.split(":", 2);
            headers.put(
                    parts[0].toLowerCase(Locale.ROOT), parts.length < 2 ? "" : parts[1].strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        var content = new ByteArrayOutputStream();
        var length = headers.get("content-length");
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (var size = chunk(); size > 0; size = chunk()) {
                copy(size, content);
                line();
            }
        } else if (length == null) {
            copyAll(content);
        } else if (length.matches("\\d{1,10}")) {
            copy(Long.parseLong(length), content);
        } else {
            throw new IOException("length that is none");
        }
        return content.toByteArray();
    }

    private long chunk() throws IOException {
        var size = line().split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
            throw new IOException("chunk without a size");
        }
        return Long.parseLong(size, 16);
    }

    private void copy(long bytes, ByteArrayOutputStream content) throws IOException {
        if (content.size() + bytes > maxBytes) {
            throw new IOException("too large");
        }
        var piece = new byte[PIECE];
        for (var left = bytes; left > 0; ) {
            var read = in.read(piece, 0, (int) Math.min(left, piece.length));
            if (read < 0) {
                throw new EOFException("answer broke off");
            }
            content.write(piece, 0, read);
            left -= read;
        }
    }

    private void copyAll(ByteArrayOutputStream content) throws IOException {
        content.writeBytes(in.readNBytes(maxBytes));
        if (in.read() >= 0) {
            throw new IOException("too large");
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0 || ++headBytes > MOST_HEAD) {
                throw new IOException("answer without an end");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }
}
