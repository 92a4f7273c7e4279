package zutuan.adapters;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /// A kept picture or file.
    Optional<Stored> media(String reference);

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

    /// One entry of a history. `id` orders the conversation; `senderId` is empty for the bot.
    record Entry(
            String id,
            long sentAtMillis,
            String senderId,
            String senderName,
            Message message,
            @Nullable String quoted,
            List<Media> media) {
        public Entry {
            media = List.copyOf(media);
        }
    }

    /// An entry, where it was said, under the id under which it was shown when it was said.
    record Fresh(Address address, Entry entry) {}

    /// Kept content. `thumbnail` is a small JPEG for a picture, otherwise null.
    record Stored(String name, String contentType, byte[] content, byte @Nullable [] thumbnail) {}

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

        /// Uses up a one-time code.
        Optional<Person> redeem(String code);

        /// Makes a session token for a person; durable.
        String admit(String personId);

        /// Whom a session token belongs to.
        Optional<Person> recognise(String token);

        /// Whether a platform's user id belongs to somebody here, in service or not.
        default boolean isTaken(String platform, String userId) {
            return false;
        }

        /// The conversations a person takes part in besides the direct chat with the bot.
        List<Room> rooms(String personId);
    }

    /// Somebody on the roster. `title` reads like 石桥村第一书记.
    record Person(String id, String name, String title) {}

    /// A group.
    record Room(String conversation, String name) {}

    /// Answers a request.
    @FunctionalInterface
    interface Http {
        Response answer(Request request) throws IOException;
    }

    /// A request. Header names are compared without case; `remote` is the client's address.
    interface Request {
        String path(String name);

        @Nullable String query(String name);

        @Nullable String header(String name);

        @Nullable String cookie(String name);

        byte[] body();

        /// A part of a multipart form.
        Optional<Upload> upload(String field);

        String remote();
    }

    /// An uploaded file.
    record Upload(String name, byte[] content) {}

    /// An answer. `headers` are name-value pairs.
    record Response(int status, String contentType, byte[] body, List<Header> headers) {
        public Response {
            headers = List.copyOf(headers);
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
