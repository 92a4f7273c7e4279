package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.Delivery;
import zutuan.adapters.Outgoing;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Json;

/// Sends one message over one connection. Three messages in a row without a conclusion are what
/// Tencent's risk control looks like: the conversation then rests. Safe for use by many threads.
final class OneBotSender {
    private static final Logger LOG = LoggerFactory.getLogger(OneBotSender.class);

    /// An implementation passes a picture on before it answers: at least so fast, per second.
    private static final int SLOWEST_UPLOAD = 100_000;

    private static final int SUSPICIOUS = 3;
    private static final Duration REST = Duration.ofMinutes(10);

    private final OneBotEncoder encoder;
    private final People people;
    private final Duration patience;
    private final InstantSource clock;
    private final Map<Address, Doubt> doubts = new ConcurrentHashMap<>();

    /// How many messages in a row came to no conclusion, and when the last one did not.
    private record Doubt(int messages, Instant since) {}

    OneBotSender(OneBotEncoder encoder, People people, Duration patience, InstantSource clock) {
        this.patience = patience;
        this.encoder = encoder;
        this.people = people;
        this.clock = clock;
    }

    Delivery send(Session session, Outgoing outgoing) {
        var rest = rest(outgoing.to());
        if (rest.isPositive()) {
            return new Delivery.Deferred(rest, "连续几条没有结果，疑似风控，暂停发送");
        }
        var delivery = attempt(session, outgoing);
        note(outgoing.to(), delivery);
        return delivery;
    }

    private Delivery attempt(Session session, Outgoing outgoing) {
        if (encoder.isLong(outgoing.message())) {
            var folded = fold(session, outgoing);
            if (!(folded instanceof Delivery.Refused)) {
                return folded;
            }
        }
        var files = encoder.files(outgoing.message());
        var delivery = say(session, outgoing, files.isEmpty());
        for (var file : files) {
            if (delivery instanceof Delivery.Delivered) {
                delivery = upload(session, outgoing.to(), file, delivery);
            }
        }
        return delivery;
    }

    /// What takes long to pass on must not be overtaken by the next message.
    private Delivery say(Session session, Outgoing outgoing, boolean isWhole) {
        var to = outgoing.to();
        var message = encoder.message(outgoing.message(), to.isGroup());
        var params = params(to).<ObjectNode>set("message", message);
        var size = message.toString().length();
        Runnable handedOver = isWhole && size < SLOWEST_UPLOAD ? outgoing.handedOver() : () -> {};
        var action = action("send_%s_msg", to);
        return delivery(session.api().call(action, params, patience(size), handedOver), outgoing);
    }

    private Delivery fold(Session session, Outgoing outgoing) {
        var params = params(outgoing.to());
        encoder.forward(outgoing.message(), session.account(), params);
        var action = action("send_%s_forward_msg", outgoing.to());
        return delivery(session.api().call(action, params, patience), outgoing);
    }

    /// The text is out already, so a file that fails cannot make the message be sent again.
    private Delivery upload(Session session, Address to, ObjectNode file, Delivery sent) {
        var params = params(to).<ObjectNode>setAll(file);
        var size = file.path("file").textValue().length();
        return session.api().call(action("upload_%s_file", to), params, patience(size))
                        instanceof ApiOutcome.Answer
                ? sent
                : new Delivery.Unknown("文字已发出，文件没有传上去");
    }

    private static String action(String pattern, Address to) {
        return pattern.formatted(to.isGroup() ? "group" : "private");
    }

    private static Delivery delivery(ApiOutcome outcome, Outgoing outgoing) {
        return outcome.delivery(
                outgoing.key(), data -> Json.text(data, "message_id"), OneBotRefusal::delivery);
    }

    private Duration patience(int size) {
        return patience.plusSeconds(size / SLOWEST_UPLOAD);
    }

    /// The conversation. Whoever is no friend is reached through a group.
    private ObjectNode params(Address to) {
        var params = Json.object();
        var group = to.isGroup() ? to.conversation() : people.group(to.conversation());
        if (!to.isGroup()) {
            params.set("user_id", OneBotEncoder.id(to.conversation()));
        }
        if (!group.isEmpty()) {
            params.set("group_id", OneBotEncoder.id(group));
        }
        return params;
    }

    private Duration rest(Address to) {
        var doubt = doubts.get(to);
        var now = clock.instant();
        // A clock that was set back must not make the rest longer.
        return doubt == null || doubt.messages() < SUSPICIOUS || now.isBefore(doubt.since())
                ? Duration.ZERO
                : Duration.between(now, doubt.since().plus(REST));
    }

    private void note(Address to, Delivery delivery) {
        if (delivery instanceof Delivery.Unknown) {
            var doubt =
                    doubts.merge(
                            to,
                            new Doubt(1, clock.instant()),
                            (old, one) -> new Doubt(old.messages() + 1, one.since()));
            if (doubt.messages() >= SUSPICIOUS) {
                LOG.error("Conversation rests, risk control? to={}", to.conversation());
            }
        } else if (delivery instanceof Delivery.Delivered) {
            doubts.remove(to);
        }
    }

    /// How many conversations rest.
    long resting() {
        return doubts.keySet().stream().filter(to -> rest(to).isPositive()).count();
    }
}
