package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.LastHeard;
import zutuan.adapters.link.Recent;

/// What members said while an account, or the bot, was away. Nothing is delivered again by itself,
/// but NapCat and LLOneBot give out the newest messages of a conversation when asked; where nobody
/// does, what was missed stays missed. Safe for use by many threads.
///
/// Asked for is what came since the account heard something last; after a start of the bot, what
/// came lately to the groups in which it has spoken.
final class Missed {
    private static final Logger log = LoggerFactory.getLogger(Missed.class);
    private static final Set<Integer> UNKNOWN = Set.of(404, 1404);
    private static final int MOST_FRIENDS = 100;
    private static final Duration LATELY = Duration.ofHours(2);
    private static final int NEWEST_SPOKEN = 100;

    private final String platform;
    private final Host host;
    private final LastHeard lastHeard;
    private final Map<String, String> friends = Recent.map(MOST_FRIENDS);

    Missed(String platform, Host host) {
        this.platform = platform;
        this.host = host;
        lastHeard = new LastHeard(host.clock(), "time");
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
        for (var question : questions(session.account(), groups)) {
            var outcome = session.api().call(question.action(), question.params());
            if (isHopeless(outcome)) {
                log.info("Messages that were missed are not to be had");
                return;
            }
            if (outcome instanceof ApiOutcome.Answer(var data)) {
                lastHeard.missed(data.path("messages"), question.since()).forEach(events);
            }
        }
    }

    private static boolean isHopeless(ApiOutcome outcome) {
        return switch (outcome) {
            case ApiOutcome.Answer _ -> false;
            case ApiOutcome.NoAnswer _ -> true;
            case ApiOutcome.Rejected rejected -> UNKNOWN.contains(rejected.status());
        };
    }

    private record Question(String action, ObjectNode params, Instant since) {}

    private List<Question> questions(String account, List<String> groups) {
        var questions = new ArrayList<Question>();
        var heard = lastHeard.by(account);
        for (var group : groups) {
            heard.or(() -> sinceStart(account, group))
                    .map(since -> question("get_group_msg_history", "group_id", group, since))
                    .ifPresent(questions::add);
        }
        var since = heard.orElse(Instant.EPOCH);
        friends.forEach((friend, heardBy) -> {
            if (heardBy.equals(account)) {
                questions.add(question("get_friend_msg_history", "user_id", friend, since));
            }
        });
        return questions;
    }

    private static Question question(String action, String key, String id, Instant since) {
        var params = Json.object().put("count", LastHeard.MOST);
        params.set(key, OneBotEncoder.id(id));
        return new Question(action, params, since);
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
