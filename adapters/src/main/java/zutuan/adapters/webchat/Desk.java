package zutuan.adapters.webchat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Host;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.MemberLine;
import zutuan.adapters.link.Threads;

/// What a logged-in page asks for besides its socket: who am I, old messages, pictures.
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final String NOT_KEPT = "暂时存不下，请过一会儿再传；还不行请告诉管理员。";
    private static final int DEFAULT_ENTRIES = 40;
    private static final int MAX_ENTRIES = 200;

    /// Whoever may not have it hears the same.
    private static final String GONE = "这个文件已经不在了（导出的表只留几天，只给导出的人）。请重新导出，或请人再发一次。";

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
        serve(
                "GET",
                "/chat/api/me",
                (request, person) -> Answers.json(me(person), renewed(request)));
        serve("GET", "/chat/api/history", this::history);
        serve("POST", "/chat/api/upload", this::upload);
        serve("GET", "/chat/media/{reference}", (request, person) -> media(request, person, false));
        serve(
                "GET",
                "/chat/thumbnail/{reference}",
                (request, person) -> media(request, person, true));
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

    /// A page that is opened gets a new token once a day.
    private Host.Header[] renewed(Host.Request request) {
        var token = request.cookie(Host.SESSION);
        return token == null
                ? new Host.Header[0]
                : host.doorkeeper().renew(token).stream()
                        .map(fresh ->
                                Sessions.set(fresh, settings.secureCookie() || request.isSecure()))
                        .toArray(Host.Header[]::new);
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
            return Answers.error(404, "您不在这个群里，请从列表里另选一个。");
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

    private Host.Response upload(Host.Request request, Host.Person person) {
        if (!request.isFromThisSite()) {
            return Answers.foreign(request, "请在聊天页面里上传。");
        }
        var upload = request.upload("file");
        if (upload.isEmpty()) {
            return Answers.error(400, "没有收到文件，请重新选一次。");
        }
        try {
            var reference = host.keep(upload.get());
            return Answers.json(
                    Json.object().put("reference", reference).put("name", upload.get().name()));
        } catch (IOException refused) {
            if (!MemberLine.isMeant(refused)) {
                Threads.tell(LOG, "upload not kept by={}", person.id(), refused);
            }
            return Answers.error(422, MemberLine.of(refused, NOT_KEPT));
        }
    }

    private Host.Response media(Host.Request request, Host.Person reader, boolean small) {
        try {
            return host.show(request.path("reference"), reader, small)
                    .map(Desk::shown)
                    .orElseGet(() -> Answers.error(404, GONE));
        } catch (IOException busy) {
            return Answers.error(503, "图片暂时打不开，请过一会儿再试。");
        }
    }

    /// Only pictures open in the page; anything else could be a page of its own.
    private static Host.Response shown(Host.Shown shown) {
        var type = shown.contentType();
        var harmless = type.startsWith("image/") && !type.contains("svg");
        var disposition = harmless ? "inline" : "attachment";
        var name =
                java.net.URLEncoder.encode(shown.name(), java.nio.charset.StandardCharsets.UTF_8);
        return new Host.Response(
                200,
                harmless ? type : "application/octet-stream",
                shown.content(),
                List.of(
                        harmless ? cached() : new Host.Header("Cache-Control", "private, no-store"),
                        new Host.Header(
                                "Content-Disposition",
                                disposition + "; filename*=UTF-8''" + name.replace("+", "%20"))),
                shown.file());
    }

    private static Host.Header cached() {
        return new Host.Header("Cache-Control", "private, max-age=86400, immutable");
    }
}
