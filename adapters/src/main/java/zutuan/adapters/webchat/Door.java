package zutuan.adapters.webchat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import zutuan.adapters.Host;
import zutuan.adapters.link.Json;

/// Logging in and out. Guessing codes is slowed down per client address.
final class Door {
    private static final int MAX_GUESSES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration GUESS_WINDOW = Duration.ofMinutes(10);

    private final Host host;
    private final WebChatSettings settings;
    private final Cache<String, AtomicInteger> guesses;

    Door(Host host, WebChatSettings settings) {
        this.host = host;
        this.settings = settings;
        this.guesses =
                Caffeine.newBuilder()
                        .maximumSize(10_000)
                        .expireAfterWrite(GUESS_WINDOW)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(host.clock().millis()))
                        .executor(Runnable::run)
                        .build();
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
        var tries = guesses.get(request.remote(), _ -> new AtomicInteger());
        if (tries.get() >= MAX_GUESSES) {
            return Answers.error(429, "试的次数太多了,请十分钟后再试。");
        }
        var person = person(request);
        if (person.isEmpty()) {
            tries.incrementAndGet();
            return Answers.error(403, "登录码不对或已经用过,请向管理员要一个新的。");
        }
        var token = host.doorkeeper().admit(person.get().id());
        return Answers.json(node(person.get()), Sessions.set(token, isSecure(request)));
    }

    private Optional<Host.Person> person(Host.Request request) {
        var body = Json.parse(new String(request.body(), StandardCharsets.UTF_8));
        if (body == null) {
            return Optional.empty();
        }
        var chosen = Frames.text(body, "person");
        if (chosen != null && isOpen(request)) {
            return host.doorkeeper().person(chosen);
        }
        var code = Frames.text(body, "code");
        return code == null ? Optional.empty() : host.doorkeeper().redeem(code.strip());
    }

    private Host.Response logout(Host.Request request) {
        return Answers.json(Json.object(), Sessions.clear(isSecure(request)));
    }

    private boolean isSecure(Host.Request request) {
        return settings.secureCookie() || request.isSecure();
    }
}
