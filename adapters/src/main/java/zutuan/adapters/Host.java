package zutuan.adapters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the bot gives a platform.
public interface Host {
    /// The cookie that holds a session's token.
    String SESSION = "zutuan_session";

    /// Serves a path. `method` is GET or POST; `path` may hold `{name}` parts.
    void http(String method, String path, Http handler);

    /// Serves a WebSocket. One connection's frames arrive one after another.
    void socket(String path, SocketHandler handler);

    /// The time, in the zone that members live in wherever this program or their device stands.
    Clock clock();

    /// A new id: unique across instances, in the order of creation when compared as text.
    String newId();

    /// What was said in a conversation of a platform that keeps its history here: the newest
    /// `limit` entries before `before` (or the newest of all), oldest first.
    List<Entry> history(Address address, @Nullable String before, int limit);

    /// What was said in a conversation and holds these words, newest first.
    default List<Entry> search(Address address, String words, int limit) {
        return List.of();
    }

    /// When a member's message of this id came into a conversation whose history lives here.
    default Optional<Instant> saidAt(Address address, String messageId) {
        return Optional.empty();
    }

    /// Whether other instances may work on the same store.
    default boolean isShared() {
        return false;
    }

    /// What was said since a moment on a platform that keeps its history here, whichever instance
    /// took it in or sent it, oldest first.
    default List<Fresh> fresh(String platform, Instant since) {
        return List.of();
    }

    /// Keeps a member's upload and returns its reference. Content that is not a picture although it
    /// claims to be one, or too large, is an [IOException] with a Chinese message for the member.
    String keep(String name, byte[] content) throws IOException;

    /// Keeps an upload the same way; it is read as soon as there is room for it in memory.
    default String keep(Upload upload) throws IOException {
        return keep(upload.name(), upload.content().read());
    }

    /// A kept picture or file.
    Optional<Stored> media(String reference);

    /// The same for somebody's page, as far as this person may see it; `small` asks for what the
    /// chat shows of a picture. An [IOException] says that it cannot be had just now.
    default Optional<Shown> show(String reference, Person reader, boolean small)
            throws IOException {
        return media(reference).map(stored -> Shown.of(stored, small));
    }

    /// What is kept under a reference, if this person may see it.
    default Optional<Kept> describe(String reference, Person reader) {
        return media(reference)
                .map(stored ->
                        new Kept(stored.name(), stored.contentType(), stored.content().length));
    }

    /// A secret from the environment by the name of its variable, such as `ZUTUAN_SATORI_TOKEN`;
    /// null when it is not set. Never to be logged.
    @Nullable String secret(String name);

    /// The people who may log in, and how.
    Doorkeeper doorkeeper();

    /// Who asks, if they have logged in on the chat page.
    default Optional<Person> visitor(Request request) {
        var token = request.cookie(SESSION);
        return token == null ? Optional.empty() : doorkeeper().recognise(token);
    }

    /// The commands to offer when a member types `/`, with examples to copy.
    List<CommandHint> commands(String userId);

    /// One entry of a history. `id` orders the conversation; `senderId` is empty for the bot; what
    /// was taken back has no words.
    record Entry(
            String id,
            long sentAtMillis,
            String senderId,
            String senderName,
            Message message,
            @Nullable String quoted,
            List<Media> media,
            Origin origin) {
        public Entry {
            media = List.copyOf(media);
        }

        /// One that is shown under its own id.
        public Entry(
                String id,
                long sentAtMillis,
                String senderId,
                String senderName,
                Message message,
                @Nullable String quoted,
                List<Media> media) {
            this(
                    id,
                    sentAtMillis,
                    senderId,
                    senderName,
                    message,
                    quoted,
                    media,
                    new Origin(id, false));
        }
    }

    /// The id under which an entry was shown when it was said, and whether it was taken back.
    record Origin(String messageId, boolean isRecalled) {}

    /// An entry, where it was said, under the id under which it was shown when it was said.
    record Fresh(Address address, Entry entry) {}

    /// Kept content. `thumbnail` is a small JPEG for a picture, otherwise null.
    record Stored(String name, String contentType, byte[] content, byte @Nullable [] thumbnail) {}

    /// Kept content for a page: in memory, or in a file if it is large.
    record Shown(String name, String contentType, byte[] content, @Nullable Path file) {
        static Shown of(Stored stored, boolean small) {
            var thumbnail = small ? stored.thumbnail() : null;
            return thumbnail == null
                    ? new Shown(stored.name(), stored.contentType(), stored.content(), null)
                    : new Shown(stored.name(), "image/jpeg", thumbnail, null);
        }
    }

    /// A kept picture or file without its content.
    record Kept(String name, String contentType, long bytes) {}

    /// A command as shown to a member.
    record CommandHint(String name, String summary, List<String> examples) {
        public CommandHint {
            examples = List.copyOf(examples);
        }
    }

    /// Lets people in by a one-time code; `open` (demo) lets anybody be anybody.
    interface Doorkeeper {
        boolean open();

        /// Everybody who may be chosen in the demo; empty when not open.
        List<Person> people();

        /// A person by id, if still on the roster.
        Optional<Person> person(String id);

        /// Uses up a one-time code that somebody at this client address typed. Counts the try
        /// before it is judged.
        Admission enter(String code, String remote);

        /// Makes a session token for a person; durable.
        String admit(String personId);

        /// Whom a session token belongs to.
        Optional<Person> recognise(String token);

        /// The lasting name of a token's session: tokens are changed, it is not.
        Optional<String> session(String token);

        /// Whether the session of this name lasts; also true while that cannot be found out.
        boolean lasts(String session);

        /// A new token in place of one that has been used for long enough; the old one stays good
        /// until the new one is used.
        Optional<String> renew(String token);

        /// Ends the session of a token.
        void leave(String token);

        /// From now on hears of sessions that end.
        void listen(Consumer<Ended> listener);

        /// Whether a platform's user id belongs to somebody here, in service or not.
        default boolean isTaken(String platform, String userId) {
            return false;
        }

        /// How the member whom a platform's user id belongs to is called so that nobody else is
        /// meant; empty when it is nobody's.
        default Optional<String> called(String platform, String userId) {
            return Optional.empty();
        }

        /// The conversations a person takes part in besides the direct chat with the bot.
        List<Room> rooms(String personId);
    }

    /// What comes of a code.
    sealed interface Admission {
        /// Right: who it is, and the token of their session.
        record Admitted(Person person, String token) implements Admission {}

        /// Wrong, or over.
        record Refused() implements Admission {}

        /// Too many tries: not judged.
        record Later(Duration pause) implements Admission {}
    }

    /// A session of a person has ended, or all of them when `session` is null.
    record Ended(String personId, @Nullable String session) {}

    /// Somebody on the roster. `title` reads like 石桥村第一书记.
    record Person(String id, String name, String title) {}

    /// A group.
    record Room(String conversation, String name) {}

    /// Answers a request.
    @FunctionalInterface
    interface Http {
        Response answer(Request request) throws IOException;
    }

    /// A request. Header names are compared without case; `remote` is the client's address, also
    /// behind a proxy that the settings name.
    interface Request {
        String path(String name);

        @Nullable String query(String name);

        @Nullable String header(String name);

        @Nullable String cookie(String name);

        byte[] body();

        /// A part of a multipart form.
        Optional<Upload> upload(String field);

        String remote();

        /// Whether it surely comes from a program on this machine: not through a proxy, not under a
        /// foreign name and not from a foreign page.
        boolean isFromThisMachine();

        /// Whether a page of this site sends it; browsers name the page that does.
        boolean isFromThisSite();

        /// Whether members reach this site over HTTPS.
        boolean isSecure();

        /// Whether the client has what bears this tag, so that 304 says all.
        default boolean has(String tag) {
            var claimed = header("If-None-Match");
            return claimed != null
                    && Stream.of(claimed.split(","))
                            .map(one -> one.strip().replaceFirst("^W/", ""))
                            .anyMatch(one -> one.equals(tag) || one.equals("*"));
        }
    }

    /// An uploaded file, which does not lie in memory yet.
    record Upload(String name, Content content) {}

    /// What can be read once.
    @FunctionalInterface
    interface Content {
        byte[] read() throws IOException;
    }

    /// An answer. `headers` are name-value pairs; `file` is sent in place of the body.
    record Response(
            int status,
            String contentType,
            byte[] body,
            List<Header> headers,
            @Nullable Path file) {
        public Response {
            headers = List.copyOf(headers);
        }

        public Response(int status, String contentType, byte[] body, List<Header> headers) {
            this(status, contentType, body, headers, null);
        }
    }

    /// One header of an answer.
    record Header(String name, String value) {}

    /// Follows one WebSocket connection.
    interface SocketHandler {
        /// Whether to let the connection in; called before the handshake is answered.
        boolean admits(Request request);

        /// The longest frame that is taken from a connection that was let in; a longer one ends it
        /// with 1009.
        default int maxFrameBytes() {
            return 256 * 1024;
        }

        /// The returned listener gets this connection's frames.
        SocketListener opened(Request request, Socket socket);
    }

    /// Receives a connection's frames.
    @FunctionalInterface
    interface SocketListener {
        void text(String frame);

        /// Most of those who hear nothing have nothing to tidy either.
        default void closed(int code) {}
    }

    /// The bot's end of a WebSocket connection. Safe for use by many threads.
    interface Socket {
        /// Queues a frame in order; `done` gets null, or the failure.
        void send(String frame, Sent done);

        void close(int code, String reason);
    }

    /// Hears of a frame's fate.
    @FunctionalInterface
    interface Sent {
        void completed(@Nullable Throwable failure);
    }
}
