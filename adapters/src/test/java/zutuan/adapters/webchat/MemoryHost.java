package zutuan.adapters.webchat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Host;

/// A host without a network: tests call the registered handlers themselves. Li and Wang are in
/// group `village`; Zhao is in none. A person's token is `token-` and the id.
final class MemoryHost implements Host {
    static final Person LI = new Person("li", "李明", "石桥村第一书记");
    static final Person WANG = new Person("wang", "王芳", "烟站技术员");
    static final Person ZHAO = new Person("zhao", "赵强", "柳林村支书");

    final Map<String, Http> routes = new HashMap<>();
    final Map<String, SocketHandler> sockets = new HashMap<>();
    final Map<String, Stored> kept = new HashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    final Set<String> ended = new HashSet<>();
    private final List<Consumer<Ended>> listeners = new ArrayList<>();

    @Override
    public void http(String method, String path, Http handler) {
        routes.put(method + " " + path, handler);
    }

    @Override
    public void socket(String path, SocketHandler handler) {
        sockets.put(path, handler);
    }

    @Override
    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Override
    public String newId() {
        return "id-%06d".formatted(ids.incrementAndGet());
    }

    @Override
    public List<Entry> history(Address address, @Nullable String before, int limit) {
        return List.of();
    }

    /// `fresh` was said a minute ago, `old` three.
    @Override
    public Optional<Instant> saidAt(Address address, String messageId) {
        return switch (messageId.replaceFirst(".*:", "")) {
            case "fresh" -> Optional.of(clock().instant().minusSeconds(60));
            case "old" -> Optional.of(clock().instant().minusSeconds(180));
            default -> Optional.empty();
        };
    }

    @Override
    public String keep(String name, byte[] content) {
        var reference = newId();
        kept.put(reference, new Stored(name, "image/png", content, null));
        return reference;
    }

    @Override
    public Optional<Stored> media(String reference) {
        return Optional.ofNullable(kept.get(reference));
    }

    @Override
    public @Nullable String secret(String name) {
        return null;
    }

    @Override
    public Doorkeeper doorkeeper() {
        return new Roster();
    }

    @Override
    public List<CommandHint> commands(String userId) {
        return List.of(new CommandHint("上报", "说一个问题", List.of("/报 七组路塌了")));
    }

    /// A session is over, or all of a person, as the bot would say.
    void end(String personId, @Nullable String session) {
        if (session != null) {
            ended.add(session);
        }
        listeners.forEach(listener -> listener.accept(new Ended(personId, session)));
    }

    private final class Roster implements Doorkeeper {
        @Override
        public boolean open() {
            return false;
        }

        @Override
        public List<Person> people() {
            return List.of();
        }

        @Override
        public Optional<Person> person(String id) {
            return List.of(LI, WANG, ZHAO).stream()
                    .filter(person -> person.id().equals(id))
                    .findFirst();
        }

        @Override
        public Admission enter(String code, String remote) {
            if (code.equals("MANY")) {
                return new Admission.Later(Duration.ofSeconds(7));
            }
            return code.equals("CODE-LI")
                    ? new Admission.Admitted(LI, "token-li")
                    : new Admission.Refused();
        }

        @Override
        public String admit(String personId) {
            return "token-" + personId;
        }

        @Override
        public Optional<Person> recognise(String token) {
            return ended.contains("session-of-" + token)
                    ? Optional.empty()
                    : person(token.replace("token-", "").replace("old", "li"));
        }

        @Override
        public Optional<String> session(String token) {
            return recognise(token).map(_ -> "session-of-" + token);
        }

        @Override
        public boolean lasts(String session) {
            return !ended.contains(session);
        }

        @Override
        public Optional<String> renew(String token) {
            return token.equals("token-old") ? Optional.of("token-li") : Optional.empty();
        }

        @Override
        public void leave(String token) {
            end(recognise(token).orElseThrow().id(), "session-of-" + token);
        }

        @Override
        public void listen(Consumer<Ended> listener) {
            listeners.add(listener);
        }

        @Override
        public List<Room> rooms(String personId) {
            return personId.equals("zhao") ? List.of() : List.of(new Room("village", "服务团"));
        }
    }

    /// A request from the page of a logged-in person, or of nobody when `personId` is empty.
    record PageRequest(String personId, String origin, String sent) implements Request {
        static PageRequest of(Person person) {
            return new PageRequest(person.id(), "http://bot.test", "");
        }

        @Override
        public String path(String name) {
            return "";
        }

        @Override
        public @Nullable String query(String name) {
            return null;
        }

        @Override
        public @Nullable String header(String name) {
            return switch (name) {
                case "Origin" -> origin.isEmpty() ? null : origin;
                case "Host" -> "bot.test";
                default -> null;
            };
        }

        @Override
        public @Nullable String cookie(String name) {
            return personId.isEmpty() ? null : "token-" + personId;
        }

        @Override
        public byte[] body() {
            return sent.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Upload> upload(String field) {
            return Optional.empty();
        }

        @Override
        public String remote() {
            return "10.0.0.1";
        }

        @Override
        public boolean isFromThisMachine() {
            return false;
        }

        @Override
        public boolean isFromThisSite() {
            return origin.equals("http://bot.test");
        }

        @Override
        public boolean isSecure() {
            return origin.startsWith("https:");
        }
    }

    /// A page that collects its frames; a cut one fails every send. Safe for use by many threads.
    static final class PageSocket implements Socket {
        private final List<String> frames = new ArrayList<>();
        private boolean cut;
        private int closedWith;

        @Override
        public synchronized void send(String frame, Sent done) {
            if (cut) {
                done.completed(new java.io.IOException("the page is gone"));
                return;
            }
            frames.add(frame);
            done.completed(null);
        }

        @Override
        public synchronized void close(int code, String reason) {
            closedWith = code;
        }

        synchronized void cut() {
            cut = true;
        }

        synchronized int closedWith() {
            return closedWith;
        }

        synchronized List<String> frames() {
            return List.copyOf(frames);
        }
    }
}
