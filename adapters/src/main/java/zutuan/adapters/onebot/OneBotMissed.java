package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.LastHeard;
import zutuan.adapters.link.Recent;
import zutuan.adapters.onebot.History.Outcome;
import zutuan.adapters.onebot.History.Question;

/// What members said while an account, or the bot, was away. Nothing is delivered again by itself,
/// but NapCat and LLOneBot give out the newest messages of a conversation when asked; where nobody
/// does, what was missed stays missed. Safe for use by many threads.
///
/// Asked for is what came since the account heard something last; after a start of the bot, what
/// came lately to the groups in which it has spoken.
final class OneBotMissed {
    private static final Logger LOG = LoggerFactory.getLogger(OneBotMissed.class);
    private static final int MOST_FRIENDS = 100;
    private static final Duration LATELY = Duration.ofHours(2);
    private static final int NEWEST_SPOKEN = 100;

    private final String platform;
    private final Host host;
    private final LastHeard lastHeard;
    private final History history;
    private final Map<String, String> friends = Recent.map(MOST_FRIENDS);

    /// Since when what an account missed has not been told, because the connection broke again.
    private final Map<String, Optional<Instant>> owed = new ConcurrentHashMap<>();

    private final AtomicBoolean warned = new AtomicBoolean();

    OneBotMissed(String platform, Host host) {
        this.platform = platform;
        this.host = host;
        lastHeard = new LastHeard(host.clock(), "time");
        history = new History(lastHeard);
    }

    /// Notes that an account heard something.
    void heard(String account, ObjectNode event) {
        lastHeard.note(account, event);
        if (Json.text(event, "message_type").equals("private")) {
            friends.put(Json.text(event, "user_id"), account);
        }
    }

    /// Tells what came to the account's conversations, each in its order; nothing of conversations
    /// that are new.
    void tell(Session session, List<String> groups, Consumer<ObjectNode> events) {
        var account = session.account();
        var since = owed.computeIfAbsent(account, lastHeard::by);
        for (var question : questions(account, since, groups)) {
            switch (history.ask(session, question)) {
                case Outcome.Messages(var list) ->
                        lastHeard.missed(list, question.since()).forEach(events);
                case Outcome.Cut _ -> {
                    return;
                }
                case Outcome.Nothing _ -> {
                    owed.remove(account);
                    LOG.atLevel(warned.compareAndSet(false, true) ? Level.WARN : Level.DEBUG)
                            .log("Messages that were missed are not to be had account={}", account);
                    return;
                }
            }
        }
        owed.remove(account);
    }

    private List<Question> questions(String account, Optional<Instant> heard, List<String> groups) {
        var questions = new ArrayList<Question>();
        for (var group : groups) {
            heard.or(() -> sinceStart(account, group))
                    .map(since -> new Question("get_group_msg_history", "group_id", group, since))
                    .ifPresent(questions::add);
        }
        var since = heard.orElse(Instant.EPOCH);
        friends.forEach((friend, heardBy) -> {
            if (heardBy.equals(account)) {
                questions.add(new Question("get_friend_msg_history", "user_id", friend, since));
            }
        });
        return questions;
    }

    /// From when on messages of a group may be new to a bot that has just started; empty where it
    /// never spoke. What came before it did was not meant for it.
    private Optional<Instant> sinceStart(String account, String group) {
        var address = new Address(platform, account, group, Address.Kind.GROUP);
        var lately = host.clock().instant().minus(LATELY);
        return host.history(address, null, NEWEST_SPOKEN).stream()
                .map(entry -> Instant.ofEpochMilli(entry.sentAtMillis()))
                .min(Instant::compareTo)
                .map(first -> first.isAfter(lately) ? first : lately);
    }
}
