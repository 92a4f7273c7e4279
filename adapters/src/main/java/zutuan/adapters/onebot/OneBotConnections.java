package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import zutuan.adapters.Host;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.Line;
import zutuan.adapters.link.SocketDoor;
import zutuan.adapters.link.Threads;

/// All connections from their start to their end, whoever made them: which account each belongs to.
/// Safe for use by many threads.
final class OneBotConnections implements Session.Listener, SocketDoor.Reception, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneBotConnections.class);
    private static final int REPLACED = 1000;
    private static final int NOT_ALLOWED = 1008;
    private static final String MEMBER = "this number is a member's";

    private final OneBotAccounts accounts;
    private final OneBotEvents events;
    private final Predicate<String> members;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("onebot-begin-", 0).factory());
    private final AtomicBoolean tooLong = new AtomicBoolean();
    private final AtomicBoolean turnedAway = new AtomicBoolean();
    private volatile String refusal = "";

    /// `members` tells the numbers of members, none of which can be the bot's.
    OneBotConnections(OneBotAccounts accounts, OneBotEvents events, Predicate<String> members) {
        this.accounts = accounts;
        this.events = events;
        this.members = members;
    }

    /// Why the other side turned us away last; empty when it let us in.
    String refusal() {
        return refusal;
    }

    /// A browser cannot send the header that names the account, so no web page gets through.
    @Override
    public String objection(Host.Request request) {
        var role = header(request, "X-Client-Role");
        var account = header(request, "X-Self-ID");
        if (!account.matches("[\\w.-]{1,64}")
                || !(role.isEmpty() || role.equalsIgnoreCase("Universal"))) {
            return "need X-Self-ID and the role Universal";
        }
        return members.test(account) ? MEMBER : "";
    }

    @Override
    public Line.Follower receive(Host.Request request, Line line) {
        return began(line, header(request, "X-Self-ID"));
    }

    private static String header(Host.Request request, String name) {
        return Objects.requireNonNullElse(request.header(name), "").strip();
    }

    /// A connection stands; `account` is empty as long as nobody knows. Asks for what an event
    /// would tell only later, and for what was missed, on a thread of its own.
    Session began(Line line, String account) {
        var session = new Session(line, account, this);
        enter(session, account);
        threads.execute(() -> {
            guarded("Account not introduced account={}", session, () -> introduce(session));
            guarded("Not caught up account={}", session, () -> events.catchUp(session));
        });
        return session;
    }

    private static void guarded(String line, Session session, Runnable work) {
        Threads.guarded(LOG, line, session.account(), work);
    }

    private void introduce(Session session) {
        if (session.account().isEmpty()
                && session.api().call("get_login_info", Json.object())
                        instanceof ApiOutcome.Answer(var data)) {
            enter(session, Json.text(data, "user_id"));
        }
        if (session.api().call("get_group_list", Json.object())
                instanceof ApiOutcome.Answer(var groups)) {
            groups.forEach(
                    group -> accounts.joined(session.account(), Json.text(group, "group_id")));
        }
    }

    private void enter(Session session, String account) {
        if (account.isEmpty()) {
            return;
        }
        if (members.test(account)) {
            // It would hear nothing of this member any more, and speak as them.
            LOG.atLevel(turnedAway.compareAndSet(false, true) ? Level.ERROR : Level.DEBUG)
                    .log("Account is a member's, it is turned away account={}", account);
            session.api().close(NOT_ALLOWED, MEMBER);
            return;
        }
        session.belongsTo(account);
        refusal = "";
        var old = accounts.enter(session);
        LOG.info("Account connected account={} replaces={}", account, old.isPresent());
        old.ifPresent(one -> one.api().close(REPLACED, "replaced"));
    }

    @Override
    public void event(Session session, ObjectNode event) {
        if (session.account().isEmpty()) {
            enter(session, Json.text(event, "self_id"));
        } else if (accounts.session(session.account()).isEmpty()) {
            // The connection that had replaced this one is gone.
            enter(session, session.account());
        }
        if (accounts.isCurrent(session) && !session.api().isBroken()) {
            events.event(session, event);
        }
    }

    @Override
    public void refused(String why) {
        LOG.error("Turned away, check the token: {}", why);
        refusal = why.isEmpty() ? "没有说明" : why;
    }

    @Override
    public void ended(Session session) {
        accounts.leave(session);
        if (session.brokeOnLength()) {
            LOG.atLevel(tooLong.compareAndSet(false, true) ? Level.WARN : Level.DEBUG)
                    .log(
                            "A frame was too long and closed the connection, see max-frame-mib"
                                    + " account={}",
                            session.account());
        }
    }

    /// Lets nothing run on that asks for what was missed.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
