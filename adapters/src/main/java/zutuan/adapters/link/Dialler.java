package zutuan.adapters.link;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A [WebSocketLink] each of whose connections has a follower of its own. Safe for use by many
/// threads.
public final class Dialler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dialler.class);

    private final Function<Line, Line.Follower> followers;
    private final WebSocketLink link;

    /// `followers` gives the follower of a connection that stands.
    public Dialler(
            Endpoint endpoint,
            LinkSettings settings,
            Timing timing,
            Function<Line, Line.Follower> followers) {
        this.followers = followers;
        link = new WebSocketLink(endpoint, new Listener(), settings, timing);
    }

    public void open() {
        link.open();
    }

    public LinkState state() {
        return link.state();
    }

    @Override
    public void close() {
        link.close();
    }

    private final class Listener implements LinkListener {
        private volatile Line.@Nullable Follower current;

        @Override
        public void connected() {
            current = followers.apply(new Dialled());
        }

        @Override
        public void text(String frame) {
            follower().text(frame);
        }

        @Override
        public void disconnected(int code) {
            follower().ended(code);
        }

        @Override
        public void probe() {
            follower().probe();
        }

        /// The link tells of a connection before anything else.
        private Line.Follower follower() {
            return Objects.requireNonNull(current);
        }
    }

    private final class Dialled implements Line {
        @Override
        public boolean send(String frame, Runnable failed) {
            return link.send(frame);
        }

        @Override
        public void close(int code, String reason) {
            LOG.warn("Two connections for one account, see the addresses");
        }
    }
}
