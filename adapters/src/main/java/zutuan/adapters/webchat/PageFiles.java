package zutuan.adapters.webchat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import zutuan.adapters.Host;

/// The page's own files, read once. A browser asks each time whether they have changed.
final class PageFiles {
    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");
    private static final List<String> NAMES =
            List.of(
                    INDEX,
                    "layout.css",
                    "bubbles.css",
                    "controls.css",
                    "app.js",
                    "api.js",
                    "door.js",
                    "dom.js",
                    "entries.js",
                    "view.js",
                    "composer.js",
                    "outbox.js",
                    "socket.js",
                    "pictures.js",
                    "icon.svg");

    private final Map<String, Asset> files = new HashMap<>();

    private record Asset(String type, byte[] content, String tag) {}

    PageFiles() {
        NAMES.forEach(name -> files.put(name, read(name)));
    }

    void register(Host host) {
        host.http(
                "GET",
                "/",
                _ ->
                        new Host.Response(
                                302,
                                "text/plain",
                                new byte[0],
                                List.of(new Host.Header("Location", "/chat"))));
        host.http("GET", "/chat", request -> answer(request, INDEX));
        host.http("GET", "/chat/page/{file}", request -> answer(request, request.path("file")));
    }

    private Host.Response answer(Host.Request request, String name) {
        var file = files.get(name);
        if (file == null) {
            return Answers.error(404, "没有这个页面，请从首页进入。");
        }
        var headers =
                List.of(
                        new Host.Header("ETag", file.tag()),
                        new Host.Header("Cache-Control", "no-cache"));
        return request.has(file.tag())
                ? new Host.Response(304, file.type(), new byte[0], headers)
                : new Host.Response(200, file.type(), file.content(), headers);
    }

    private static Asset read(String name) {
        try (InputStream stream = PageFiles.class.getResourceAsStream("page/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks page/" + name);
            }
            var content = stream.readAllBytes();
            var sum = new CRC32();
            sum.update(content);
            var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
            return new Asset(type, content, "\"%08x\"".formatted(sum.getValue()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
