package zutuan.adapters.link.download;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.regex.Pattern;

/// Loads what members sent, out of the message itself or from an address in it. Safe for use by
/// many threads.
public final class Attachments {
    private static final Pattern INLINE = Pattern.compile("(?:data:[^,]{0,200};base64,|base64://)");

    private final Download download;

    /// Gets the content behind an address if it may be asked, without following redirects.
    @FunctionalInterface
    public interface Download {
        byte[] from(URI address, int maxBytes) throws IOException;
    }

    public Attachments(Download download) {
        this.download = download;
    }

    /// Fails with an [IOException] or, when the reference is damaged, with an
    /// [IllegalArgumentException]; [#lost] turns both into a line for the member.
    public byte[] load(String reference, int maxBytes) throws IOException {
        var inline = INLINE.matcher(reference);
        if (inline.lookingAt()) {
            return decoded(reference.substring(inline.end()), maxBytes);
        }
        return download.from(URI.create(reference), maxBytes);
    }

    private static byte[] decoded(String base64, int maxBytes) throws IOException {
        if (base64.length() / 4L * 3 > maxBytes + 3L) {
            throw new IOException("too large");
        }
        var content = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        if (content.length > maxBytes) {
            throw new IOException("too large");
        }
        return content;
    }

    /// A failure as it is told to the member.
    public static IOException lost(Exception failure) {
        return new IOException("图片或文件没有取到（太大、已过期或地址不允许访问），请重新发一次，或换一种方式发", failure);
    }
}
