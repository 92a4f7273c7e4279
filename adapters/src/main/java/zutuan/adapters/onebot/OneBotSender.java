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
    private static final Logger log = LoggerFactory.getLogger(OneBotSender.class);

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
            return new Delivery.Deferred(rest, "连续几条没有结果,疑似风控,暂停发送");
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
        var params = params(outgoing.to());
        params.set("message", encoder.message(outgoing.message(), outgoing.to().isGroup()));
        var size = params.path("message").toString().length();
        // What takes long to pass on must not be overtaken by the next message.
        var isQuick = files.isEmpty() && size < SLOWEST_UPLOAD;
        Runnable handedOver = isQuick ? outgoing.handedOver() : () -> {};
        var action = outgoing.to().isGroup() ? "send_group_msg" : "send_private_msg";
        var sent = session.api().call(action, params, patience(size), handedOver);
        var delivery = delivery(sent, outgoing);
        for (var file : files) {
            if (delivery instanceof Delivery.Delivered) {
                delivery = upload(session, outgoing.to(), file, delivery);
            }
        }
        return delivery;
    }

    private Delivery fold(Session session, Outgoing outgoing) {
        var params = params(outgoing.to());
        encoder.forward(outgoing.message(), session.account(), params);
        var action =
                outgoing.to().isGroup() ? "send_group_forward_msg" : "send_private_forward_msg";
        return delivery(session.api().call(action, params, patience), outgoing);
    }

    /// The text is out already, so a file that fails cannot make the message be sent again.
    private Delivery upload(Session session, Address to, ObjectNode file, Delivery sent) {
        var params = params(to).setAll(file);
        var action = to.isGroup() ? "upload_group_file" : "upload_private_file";
        var size = file.path("file").textValue().length();
        var reply = session.api().call(action, (ObjectNode) params, patience(size));
        return reply instanceof ApiOutcome.Answer ? sent : new Delivery.Unknown("文字已发出,文件没有传上去");
    }

    private static Delivery delivery(ApiOutcome outcome, Outgoing outgoing) {
        return outcome.delivery(
                outgoing.key(), data -> Json.text(data, "message_id"), Refusal::delivery);
    }

    private Duration patience(int size) {
        return patience.plusSeconds(size / SLOWEST_UPLOAD);
    }

    /// Whoever is no friend is reached through a group.
    private ObjectNode params(Address to) {
        var params = OneBotEncoder.to(to);
        var group = to.isGroup() ? "" : people.group(to.conversation());
        if (!group.isEmpty()) {
            params.set("group_id", OneBotEncoder.id(group));
        }
        return params;
    }

    private Duration rest(Address to) {
        var doubt = doubts.get(to);
        return doubt == null || doubt.messages() < SUSPICIOUS
                ? Duration.ZERO
                : Duration.between(clock.instant(), doubt.since().plus(REST));
    }

    private void note(Address to, Delivery delivery) {
        if (delivery instanceof Delivery.Unknown) {
            var doubt =
                    doubts.merge(
                            to,
                            new Doubt(1, clock.instant()),
                            (old, one) -> new Doubt(old.messages() + 1, one.since()));
            if (doubt.messages() >= SUSPICIOUS) {
                log.error("Conversation rests, risk control? to={}", to.conversation());
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
