package zutuan.adapters.webchat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import zutuan.adapters.Host;
import zutuan.adapters.link.Json;

/// Logging in and out.
final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Host host;
    private final WebChatSettings settings;

    Door(Host host, WebChatSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    void register() {
        host.http("GET", "/chat/api/door", this::look);
        host.http("POST", "/chat/api/login", new InTime(this::login, PATIENCE));
        host.http("POST", "/chat/api/logout", this::logout);
    }

    /// The demo, in which anybody may be anybody, is for this machine alone.
    private boolean isOpen(Host.Request request) {
        return host.doorkeeper().open() && request.isFromThisMachine();
    }

    private Host.Response look(Host.Request request) {
        var open = isOpen(request);
        var door = Json.object().put("open", open).put("bot", settings.botName());
        var people = door.putArray("people");
        if (open) {
            host.doorkeeper().people().forEach(person -> people.add(node(person)));
        }
        return Answers.json(door);
    }

    static com.fasterxml.jackson.databind.node.ObjectNode node(Host.Person person) {
        return Json.object()
                .put("id", person.id())
                .put("name", person.name())
                .put("title", person.title());
    }

    private Host.Response login(Host.Request request) {
        if (!request.isFromThisSite()) {
            return Answers.foreign(request, "请在聊天页面里登录。");
        }
        var body = Json.parse(new String(request.body(), StandardCharsets.UTF_8));
        var chosen = body == null ? null : Frames.text(body, "person");
        var code = body == null ? null : Frames.text(body, "code");
        var doorkeeper = host.doorkeeper();
        if (chosen != null && isOpen(request)) {
            return doorkeeper
                    .person(chosen)
                    .map(person -> admitted(person, doorkeeper.admit(person.id()), request))
                    .orElseGet(Door::refused);
        }
        return code == null ? refused() : answer(doorkeeper.enter(code, request.remote()), request);
    }

    private Host.Response answer(Host.Admission admission, Host.Request request) {
        return switch (admission) {
            case Host.Admission.Admitted(var person, var token) -> admitted(person, token, request);
            case Host.Admission.Refused() -> refused();
            case Host.Admission.Later(var pause) -> later(pause);
        };
    }

    private Host.Response admitted(Host.Person person, String token, Host.Request request) {
        return Answers.json(node(person), Sessions.set(token, isSecure(request)));
    }

    private static Host.Response refused() {
        return Answers.error(403, "登录码不对或已经用过，请向管理员要一个新的。");
    }

    private static Host.Response later(Duration pause) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        String wait = seconds <= 90 ? seconds + "秒" : (seconds + 59) / 60 + "分钟";
        return Answers.error(429, "试的次数太多了，请过" + wait + "再试。");
    }

    private Host.Response logout(Host.Request request) {
        var token = request.cookie(Host.SESSION);
        if (token != null) {
            host.doorkeeper().leave(token);
        }
        return Answers.json(Json.object(), Sessions.clear(isSecure(request)));
    }

    private boolean isSecure(Host.Request request) {
        return settings.secureCookie() || request.isSecure();
    }
}
