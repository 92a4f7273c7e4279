package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Calls;
import zutuan.adapters.link.Json;
import zutuan.adapters.link.Line;

/// The actions of an implementation, called over one connection. Safe for use by many threads.
final class OneBotApi {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Line line;
    private final Calls calls;

    OneBotApi(Line line) {
        this.line = line;
        calls = new Calls(line);
    }

    ApiOutcome call(String action, ObjectNode params) {
        return call(action, params, PATIENCE);
    }

    ApiOutcome call(String action, ObjectNode params, Duration patience) {
        return call(action, params, patience, () -> {});
    }

    /// `handedOver` runs once the call has its place in the connection's order.
    ApiOutcome call(String action, ObjectNode params, Duration patience, Runnable handedOver) {
        return calls.call(echo -> frame(action, params, echo), patience, handedOver);
    }

    /// Calls without waiting for the answer.
    void tell(String action, ObjectNode params) {
        line.send(frame(action, params, calls.newId()), () -> {});
    }

    private static String frame(String action, ObjectNode params, String echo) {
        var frame = Json.object().put("action", action).put("echo", echo);
        return frame.set("params", params).toString();
    }

    void answered(ObjectNode frame) {
        calls.answered(Json.text(frame, "echo"), read(frame));
    }

    /// `async` is a yes without an id; some say no without a code.
    static ApiOutcome read(ObjectNode frame) {
        var status = Json.text(frame, "status");
        if (status.equals("ok") || status.equals("async")) {
            return new ApiOutcome.Answer(frame.path("data"));
        }
        var code = frame.path("retcode").asInt(-1);
        var words = Json.text(frame, "wording") + " " + Json.text(frame, "message");
        return new ApiOutcome.Rejected(code == 0 ? -1 : code, null, words.strip());
    }

    boolean isBroken() {
        return calls.isBroken();
    }

    void broke() {
        calls.broke();
    }

    void close(int code, String reason) {
        line.close(code, reason);
    }
}
