package zutuan.adapters.webchat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host;
import zutuan.adapters.link.Json;

/// What a logged-in page asks for besides its socket: who am I, old messages, pictures.
final class Desk {
    private static final int DEFAULT_ENTRIES = 40;
    private static final int MAX_ENTRIES = 200;

    private final Host host;
    private final WebChatSettings settings;
    private final WebChatDecoder decoder;

    Desk(Host host, WebChatSettings settings, WebChatDecoder decoder) {
        this.host = host;
        this.settings = settings;
        this.decoder = decoder;
    }

    /// Answers somebody who is logged in.
    @FunctionalInterface
    private interface ForPerson {
        Host.Response answer(Host.Request request, Host.Person person) throws IOException;
    }

    void register() {
        serve("GET", "/chat/api/me", (_, person) -> Answers.json(me(person)));
        serve("GET", "/chat/api/history", this::history);
        serve("POST", "/chat/api/upload", (request, _) -> upload(request));
        serve("GET", "/chat/media/{reference}", (request, _) -> media(request, false));
        serve("GET", "/chat/thumbnail/{reference}", (request, _) -> media(request, true));
    }

    private void serve(String method, String path, ForPerson handler) {
        host.http(
                method,
                path,
                request -> {
                    var person = host.visitor(request);
                    return person.isEmpty()
                            ? Answers.notLoggedIn()
                            : handler.answer(request, person.get());
                });
    }

    private ObjectNode me(Host.Person person) {
        var node = Door.node(person).put("bot", settings.botName());
        node.put("maxCharacters", WebChatDecoder.MAX_CHARACTERS);
        node.put("zone", host.clock().getZone().getId());
        var rooms = node.putArray("rooms");
        host.doorkeeper()
                .rooms(person.id())
                .forEach(room ->
                        rooms.addObject()
                                .put("room", room.conversation())
                                .put("name", room.name()));
        var commands = node.putArray("commands");
        for (var hint : host.commands(person.id())) {
            var command = commands.addObject().put("name", hint.name());
            command.put("summary", hint.summary());
            var examples = command.putArray("examples");
            hint.examples().forEach(examples::add);
        }
        return node;
    }

    private Host.Response history(Host.Request request, Host.Person person) {
        var address = decoder.address(request.query("room"), person);
        if (address == null) {
            return Answers.error(404, "您不在这个群里,请从列表里另选一个。");
        }
        var entries = host.history(address, request.query("before"), limit(request.query("limit")));
        var answer = Json.object();
        var list = answer.putArray("entries");
        entries.forEach(entry -> list.add(WebChatEncoder.entry(entry)));
        return Answers.json(answer);
    }

    private static int limit(@Nullable String asked) {
        try {
            return asked == null
                    ? DEFAULT_ENTRIES
                    : Math.clamp(Long.parseLong(asked), 1, MAX_ENTRIES);
        } catch (NumberFormatException notANumber) {
            return DEFAULT_ENTRIES;
        }
    }

    private Host.Response upload(Host.Request request) {
        if (!request.isFromThisSite()) {
            return Answers.foreign(request, "请在聊天页面里上传。");
        }
        var upload = request.upload("file");
        if (upload.isEmpty()) {
            return Answers.error(400, "没有收到文件,请重新选一次。");
        }
        try {
            var reference = host.keep(upload.get().name(), upload.get().content());
            return Answers.json(
                    Json.object().put("reference", reference).put("name", upload.get().name()));
        } catch (IOException refused) {
            return Answers.error(422, String.valueOf(refused.getMessage()));
        }
    }

    private Host.Response media(Host.Request request, boolean small) {
        Optional<Host.Stored> stored = host.media(request.path("reference"));
        if (stored.isEmpty()) {
            return Answers.error(404, "这个文件已经不在了。");
        }
        var thumbnail = small ? stored.get().thumbnail() : null;
        return thumbnail == null
                ? whole(stored.get())
                : new Host.Response(200, "image/jpeg", thumbnail, List.of(cached()));
    }

    /// Only pictures open in the page; anything else could be a page of its own.
    private static Host.Response whole(Host.Stored stored) {
        var type = stored.contentType();
        var harmless = type.startsWith("image/") && !type.contains("svg");
        var disposition = harmless ? "inline" : "attachment";
        var name =
                java.net.URLEncoder.encode(stored.name(), java.nio.charset.StandardCharsets.UTF_8);
        return new Host.Response(
                200,
                harmless ? type : "application/octet-stream",
                stored.content(),
                List.of(
                        cached(),
                        new Host.Header(
                                "Content-Disposition",
                                disposition + "; filename*=UTF-8''" + name.replace("+", "%20"))));
    }

    private static Host.Header cached() {
        return new Host.Header("Cache-Control", "private, max-age=86400, immutable");
    }
}
