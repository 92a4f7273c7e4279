package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Inbound;
import zutuan.adapters.link.Intake;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.Recent;
import zutuan.adapters.link.Threads;

/// What the connections tell: takes in what is said, by one account for all. Safe for use by many
/// threads.
final class OneBotEvents {
    private static final Logger LOG = LoggerFactory.getLogger(OneBotEvents.class);

    private final OneBotAccounts accounts;
    private final OneBotDecoder decoder;
    private final OneBotMissed missed;
    private final Intake intake;
    private final boolean acceptFriends;

    /// Who brought a message, while several of our accounts are connected.
    private final Map<String, String> copies = Recent.map(10_000);

    OneBotEvents(
            OneBotAccounts accounts,
            OneBotDecoder decoder,
            OneBotMissed missed,
            Intake intake,
            boolean acceptFriends) {
        this.accounts = accounts;
        this.decoder = decoder;
        this.missed = missed;
        this.intake = intake;
        this.acceptFriends = acceptFriends;
    }

    void event(Session session, ObjectNode event) {
        switch (Json.text(event, "post_type")) {
            case "meta_event" -> beat(session, event);
            case "request" -> requested(session, event);
            case "notice", "message" -> session.pass(event, next -> happened(session, next));
            default -> LOG.debug("Event of no interest account={}", session.account());
        }
    }

    /// Tells what came while the account was away, then what came meanwhile, so that each
    /// conversation keeps its order.
    void catchUp(Session session) {
        try {
            missed.tell(
                    session,
                    accounts.groups(session.account()),
                    event ->
                            Threads.guarded(
                                    LOG,
                                    "Missed event failed account={}",
                                    session.account(),
                                    () -> happened(session, event)));
        } finally {
            session.release(event -> happened(session, event));
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
        LOG.info("Request kind={} user={}", kind, Json.text(event, "user_id"));
        if (kind.equals("friend") && acceptFriends) {
            var params = Json.object().put("flag", Json.text(event, "flag")).put("approve", true);
            session.api().tell("set_friend_add_request", params);
        }
    }

    private void happened(Session session, ObjectNode event) {
        missed.heard(session.account(), event);
        var group = Json.text(event, "group_id");
        if (Json.text(event, "notice_type").equals("bot_offline")) {
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
                .ifPresent(intake::take);
    }

    private void membership(String account, String group, ObjectNode event) {
        var isLeaving =
                Json.text(event, "notice_type").equals("group_decrease")
                        && Json.text(event, "user_id").equals(account);
        if (isLeaving) {
            LOG.warn("Account is no longer in the group account={} group={}", account, group);
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
        return copies.computeIfAbsent(key, _ -> account).equals(account);
    }
}
