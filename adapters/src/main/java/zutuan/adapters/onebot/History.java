package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Gathered;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.LastHeard;
import zutuan.adapters.link.Recent;

/// Asks for the newest messages of a conversation, a portion at a time. What closed the connection
/// because it was too long is never asked for again in the same way: next time in much smaller
/// portions, and at last not at all. Safe for use by many threads.
final class History {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final Set<Integer> UNKNOWN = Set.of(404, 1404);
    private static final int PORTION = 20;

    /// Every step costs a connection, so there are few.
    private static final int SMALLER = 4;

    private static final int CONVERSATIONS = 1_000;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final LastHeard lastHeard;
    private final Map<String, Integer> portions = Recent.map(CONVERSATIONS, REMEMBERED);

    History(LastHeard lastHeard) {
        this.lastHeard = lastHeard;
    }

    /// What is asked: the action, the key and the id of the conversation, from when on.
    record Question(String action, String key, String id, Instant since) {
        private String place() {
            return key + "/" + id;
        }

        /// One message beside the one that is known already, at least.
        private ObjectNode params(int portion, String from) {
            var known = !from.isEmpty();
            var params = Json.object().put("count", known ? Math.max(2, portion) : portion);
            params.set(key, OneBotEncoder.id(id));
            return known ? params.set("message_seq", OneBotEncoder.id(from)) : params;
        }
    }

    /// What came of it.
    sealed interface Outcome {
        record Messages(ArrayNode list) implements Outcome {}

        /// The connection broke: to be asked again over the next one.
        record Cut() implements Outcome {}

        /// Nobody gives out anything here.
        record Nothing() implements Outcome {}
    }

    Outcome ask(Session session, Question question) {
        var portion = portions.getOrDefault(question.place(), PORTION);
        var found = new Gathered("message_id");
        var from = "";
        while (portion > 0 && found.size() < LastHeard.MOST) {
            var params = question.params(portion, from);
            var outcome = session.api().call(question.action(), params);
            if (!(outcome instanceof ApiOutcome.Answer(var data))) {
                return failed(session, question, outcome, found);
            }
            var messages = data.path("messages");
            var oldest = lastHeard.oldest(messages);
            if (!found.older(messages)
                    || messages.size() < portion / 2
                    || lastHeard.isOld(oldest, question.since())) {
                break;
            }
            from = Json.text(oldest, "message_seq", "message_id");
        }
        return new Outcome.Messages(found.all());
    }

    private Outcome failed(Session session, Question question, ApiOutcome outcome, Gathered found) {
        return switch (outcome) {
            case ApiOutcome.NoAnswer _ when session.brokeOnLength() -> tooLong(question, found);
            case ApiOutcome.NoAnswer _ when session.api().isBroken() -> new Outcome.Cut();
            case ApiOutcome.NoAnswer _ -> new Outcome.Nothing();
            case ApiOutcome.Rejected(var status, _, _) when UNKNOWN.contains(status) ->
                    new Outcome.Nothing();
            // Nothing older is known there.
            case ApiOutcome.Rejected _, ApiOutcome.Answer _ -> new Outcome.Messages(found.all());
        };
    }

    /// What has come so far is told only if nothing more will: what is told moves on the time from
    /// which messages are missed.
    private Outcome tooLong(Question question, Gathered found) {
        var next = portions.getOrDefault(question.place(), PORTION) / SMALLER;
        portions.put(question.place(), next);
        if (next > 0) {
            return new Outcome.Cut();
        }
        LOG.warn(
                "A message that was missed is too long, it and older ones are left out place={}",
                question.place());
        return new Outcome.Messages(found.all());
    }
}
