package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Json;

/// What members said while an account, or the bot, was away. Nothing is delivered again by itself,
/// but NapCat and LLOneBot give out the newest messages of a conversation when asked; where nobody
/// does, what was missed stays missed. Safe for use by many threads.
///
/// Asked for is what came since the account heard something last; after a start of the bot, what
/// came lately to the groups in which it has spoken. Messages that were heard before come again:
/// whoever keeps them knows them by their ids.
final class Missed {
    private static final Logger log = LoggerFactory.getLogger(Missed.class);
    private static final Set<Integer> UNKNOWN = Set.of(404, 1404);
    private static final int MOST = 100;
    private static final int MOST_FRIENDS = 100;

    /// Events of one moment may come in any order.
    private static final int SLACK_SECONDS = 60;

    private static final Duration OLDEST = Duration.ofDays(1);
    private static final Duration LATELY = Duration.ofHours(2);
    private static final int NEWEST_SPOKEN = 100;

    private final String platform;
    private final Host host;
    private final Map<String, Long> lastHeard = new ConcurrentHashMap<>();
    private final Cache<String, String> friends =
            Caffeine.newBuilder().maximumSize(MOST_FRIENDS).executor(Runnable::run).build();

    Missed(String platform, Host host) {
        this.platform = platform;
        this.host = host;
    }

    /// Notes that an account heard something.
    void heard(String account, ObjectNode event) {
        var time = sentAt(event);
        if (time > 0 && time < host.clock().instant().plus(OLDEST).getEpochSecond()) {
            lastHeard.merge(account, time, Math::max);
        }
        if (Json.text(event, "message_type").equals("private")) {
            friends.put(Json.text(event, "user_id"), account);
        }
    }

    /// Tells what came to the account's conversations, each in its order; nothing of conversations
    /// that are new.
    void tell(Session session, List<String> groups, Consumer<ObjectNode> events) {
        for (var question : questions(session.account(), groups)) {
            var reply = session.api().call(question.action(), question.params());
            if (reply instanceof ApiOutcome.NoAnswer
                    || (reply instanceof ApiOutcome.Rejected(var code, _, _)
                            && UNKNOWN.contains(code))) {
                log.info("Messages that were missed are not to be had");
                return;
            }
            if (reply instanceof ApiOutcome.Answer(var data)) {
                tell(data.path("messages"), question.since() - SLACK_SECONDS, events);
            }
        }
    }

    private record Question(String action, ObjectNode params, long since) {}

    private List<Question> questions(String account, List<String> groups) {
        var questions = new ArrayList<Question>();
        var oldest = host.clock().instant().minus(OLDEST).getEpochSecond();
        var heard = lastHeard.getOrDefault(account, 0L);
        for (var group : groups) {
            var since = heard > 0 ? heard : sinceStart(account, group);
            if (since > 0) {
                var params = params("group_id", group);
                var action = "get_group_msg_history";
                questions.add(new Question(action, params, Math.max(since, oldest)));
            }
        }
        friends.asMap()
                .forEach((friend, heardBy) -> {
                    if (heardBy.equals(account)) {
                        var params = params("user_id", friend);
                        var action = "get_friend_msg_history";
                        questions.add(new Question(action, params, Math.max(heard, oldest)));
                    }
                });
        return questions;
    }

    private static ObjectNode params(String key, String id) {
        var params = Json.object().put("count", MOST);
        params.set(key, OneBotEncoder.id(id));
        return params;
    }

    /// From when on messages of a group may be new to a bot that has just started; 0 where it never
    /// spoke. What came before it did was not meant for it.
    private long sinceStart(String account, String group) {
        var address = new Address(platform, account, group, Address.Kind.GROUP);
        var first =
                host.history(address, null, NEWEST_SPOKEN).stream()
                        .mapToLong(Host.Entry::sentAtMillis)
                        .min();
        var lately = host.clock().instant().minus(LATELY).getEpochSecond();
        return first.isEmpty() ? 0 : Math.max(first.getAsLong() / 1000, lately);
    }

    private static void tell(JsonNode messages, long since, Consumer<ObjectNode> events) {
        StreamSupport.stream(messages.spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(message -> sentAt(message) >= since)
                .sorted(Comparator.comparingLong(Missed::sentAt))
                .forEach(events);
    }

    private static long sentAt(ObjectNode event) {
        var time = event.path("time").asLong(0);
        return time > OneBotDecoder.LARGEST_SECONDS ? time / 1000 : time;
    }
}
