package zutuan.bot.kernel.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import zutuan.adapters.Host;

/// What features need to serve a page of their own: files beside their code, answers, and escaping.
/// Stateless.
public final class Pages {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private Pages() {}

    /// What members typed, harmless between tags and in attributes.
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// Made for one member: kept by nobody on the way.
    public static Host.Response html(String page) {
        return made(200, HTML, page);
    }

    public static Host.Response made(int status, String type, String text) {
        return answer(status, type, text.getBytes(StandardCharsets.UTF_8), "no-store");
    }

    /// One line of words in place of a page.
    public static Host.Response refused(int status, String why) {
        return made(status, TEXT, why);
    }

    /// To where one logs in.
    public static Host.Response toChat() {
        return new Host.Response(
                302, HTML, new byte[0], List.of(new Host.Header("Location", "/chat")));
    }

    /// The same for everybody, as `path`: a file beside the code.
    public static void file(Host host, String path, Class<?> beside, String name, String type) {
        byte[] content = read(beside, name);
        host.http("GET", path, _ -> answer(200, type, content, "no-cache"));
    }

    /// A style sheet beside the code, behind what all pages look like.
    public static void style(Host host, String path, Class<?> beside, String name) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(read(Pages.class, "frame.css"));
        both.writeBytes(read(beside, name));
        byte[] content = both.toByteArray();
        host.http("GET", path, _ -> answer(200, CSS, content, "no-cache"));
    }

    /// A file beside the code.
    public static byte[] read(Class<?> beside, String name) {
        try (var stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Host.Response answer(int status, String type, byte[] content, String kept) {
        return new Host.Response(
                status, type, content, List.of(new Host.Header("Cache-Control", kept)));
    }
}
