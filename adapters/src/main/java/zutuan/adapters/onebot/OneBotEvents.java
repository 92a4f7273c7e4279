package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Intake;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.Timing.Pauses;

/// Follows all connections: who they belong to, what they tell, and when they end. Safe for use by
/// many threads.
final class OneBotEvents implements Session.Follower {
    private static final Logger log = LoggerFactory.getLogger(OneBotEvents.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REPLACED = 1000;

    private final String name;
    private final Accounts accounts;
    private final OneBotDecoder decoder;
    private final OneBotSettings.Style style;
    private final Pauses pauses;
    private final ExecutorService threads;

    /// Who reads what the connections tell.
    record Readers(OneBotDecoder decoder, Missed missed) {}

    /// Who brought a message, while several of our accounts are connected.
    private final Cache<String, String> copies =
            Caffeine.newBuilder().maximumSize(10_000).executor(Runnable::run).build();

    private final Missed missed;
    private volatile @Nullable Intake intake;
    private volatile String refusal = "";

    OneBotEvents(
            String name,
            Accounts accounts,
            Readers readers,
            OneBotSettings.Style style,
            Pauses pauses) {
        this.name = name;
        this.accounts = accounts;
        decoder = readers.decoder();
        missed = readers.missed();
        this.style = style;
        this.pauses = pauses;
        threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("onebot-" + name + "-", 0).factory());
    }

    void open(Inbox inbox) {
        intake = new Intake(name, inbox, pauses);
    }

    boolean isOpen() {
        return intake != null;
    }

    /// Does something on a thread of its own; nothing once all ends.
    void run(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closing) {
            log.debug("Not begun: closing");
        }
    }

    /// Why the other side turned us away last; empty when it let us in.
    String refusal() {
        return refusal;
    }

    // --- Connections ---

    /// A connection stands. Asks for what an event would tell only later, and for what was missed.
    void began(Session session) {
        if (!session.account().isEmpty()) {
            enter(session, session.account());
        }
        run(() -> {
            try {
                introduce(session);
                missed.tell(
                        session, accounts.groups(session.account()), one -> happened(session, one));
            } finally {
                // What happened meanwhile comes after it, so that each conversation keeps its
                // order.
                session.release(one -> happened(session, one));
            }
        });
    }

    void ended(Session session) {
        session.api().broke();
        accounts.leave(session);
    }

    /// Asks for a sign of life.
    void probe(Session session) {
        run(() -> session.api().call("get_status", Json.object(), PATIENCE));
    }

    private void introduce(Session session) {
        if (session.account().isEmpty()
                && session.api().call("get_login_info", Json.object(), PATIENCE)
                        instanceof ApiOutcome.Answer(var data)) {
            enter(session, Json.text(data, "user_id"));
        }
        if (session.api().call("get_group_list", Json.object(), PATIENCE)
                instanceof ApiOutcome.Answer(var groups)) {
            groups.forEach(
                    group -> accounts.joined(session.account(), Json.text(group, "group_id")));
        }
    }

    private void enter(Session session, String account) {
        if (account.isEmpty()) {
            return;
        }
        session.belongsTo(account);
        refusal = "";
        var old = accounts.enter(session);
        log.info("Account connected account={} replaces={}", account, old.isPresent());
        old.ifPresent(one -> one.api().close(REPLACED, "replaced"));
    }

    @Override
    public void refused(String why) {
        log.error("Turned away, check the token: {}", why);
        refusal = why.isEmpty() ? "没有说明" : why;
    }

    // --- Events ---

    @Override
    public void event(Session session, ObjectNode event) {
        if (session.account().isEmpty()) {
            enter(session, Json.text(event, "self_id"));
        } else if (accounts.session(session.account()).isEmpty()) {
            // The connection that had replaced this one is gone.
            enter(session, session.account());
        }
        if (!accounts.isCurrent(session) || session.api().isBroken()) {
            return;
        }
        switch (Json.text(event, "post_type")) {
            case "meta_event" -> beat(session, event);
            case "request" -> requested(session, event);
            case "notice", "message" -> {
                if (!session.holds(event, held -> happened(session, held))) {
                    happened(session, event);
                }
            }
            default -> log.debug("Event of no interest account={}", session.account());
        }
    }

    private void beat(Session session, ObjectNode event) {
        var online = event.path("status").path("online");
        if (online.isBoolean()) {
            session.online(online.booleanValue());
        }
        if (session.isOnline() && !session.isHolding()) {
            missed.heard(session.account(), event);
        }
    }

    private void requested(Session session, ObjectNode event) {
        var kind = Json.text(event, "request_type");
        log.info("Request kind={} user={}", kind, Json.text(event, "user_id"));
        if (kind.equals("friend") && style.acceptFriends()) {
            var params = Json.object().put("flag", Json.text(event, "flag")).put("approve", true);
            run(() -> session.api().call("set_friend_add_request", params, PATIENCE));
        }
    }

    private void happened(Session session, ObjectNode event) {
        missed.heard(session.account(), event);
        var group = Json.text(event, "group_id");
        var notice = Json.text(event, "notice_type");
        if (notice.equals("bot_offline")) {
            session.online(false);
        }
        if (!group.isEmpty() && !Json.text(event, "message_type").equals("private")) {
            membership(session.account(), group, event);
            if (accounts.speaker(group).orElse(session) != session) {
                return;
            }
        }
        decoder.decode(event, session.account())
                .filter(inbound -> isFirstCopy(inbound, session.account()))
                .ifPresent(this::handIn);
    }

    private void membership(String account, String group, ObjectNode event) {
        var isLeaving =
                Json.text(event, "notice_type").equals("group_decrease")
                        && Json.text(event, "user_id").equals(account);
        if (isLeaving) {
            log.warn("Account is no longer in the group account={} group={}", account, group);
            accounts.left(account, group);
        } else {
            accounts.joined(account, group);
        }
    }

    /// While the accounts come and go, two of them may take a message for theirs.
    private boolean isFirstCopy(Inbound inbound, String account) {
        var envelope = inbound.envelope();
        var group = envelope.address().conversation();
        if (!(inbound instanceof Inbound.Said said)
                || !envelope.address().isGroup()
                || accounts.count() == 1) {
            return true;
        }
        var words = said.text() + said.media().size();
        var key = String.join("\n", group, envelope.senderId(), envelope.sentAt() + "", words);
        return copies.get(key, _ -> account).equals(account);
    }

    private void handIn(Inbound inbound) {
        var destination = intake;
        if (destination != null) {
            destination.take(inbound);
        }
    }

    /// Lets what is being handed in finish, for a while. The connections have ended, so nothing
    /// else waits for long.
    void close() {
        var destination = intake;
        intake = null;
        if (destination != null) {
            destination.close();
        }
        threads.shutdownNow();
        threads.close();
    }
}
