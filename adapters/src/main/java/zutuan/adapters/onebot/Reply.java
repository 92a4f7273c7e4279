package zutuan.adapters.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import zutuan.adapters.Delivery;
import zutuan.adapters.link.Json;

/// What became of a call to an implementation.
sealed interface Reply {
    /// Said of a member or a whole group that may not talk for a while.
    Pattern MUTED = Pattern.compile("禁言|mute|\"?result\"?\\s*[:=]\\s*120\\b|频繁|too fast");

    /// Sending that reaches no conclusion may have succeeded.
    Pattern TIMED_OUT = Pattern.compile("time-?d? ?-?out|超时");

    Duration SOON = Duration.ofSeconds(5);
    Duration A_MINUTE = Duration.ofMinutes(1);
    Duration A_WHILE = Duration.ofMinutes(10);

    /// An answer: `code` 0 is success, `words` say what went wrong.
    record Answered(int code, String words, JsonNode data) implements Reply {}

    /// The call certainly did not leave.
    record NotSent() implements Reply {}

    /// No answer came: the call may have taken effect.
    record Silent(String why) implements Reply {}

    static Reply read(ObjectNode frame) {
        var status = Json.text(frame, "status");
        var done = status.equals("ok") || status.equals("async");
        var code = frame.path("retcode").asInt(done ? 0 : -1);
        var words = Json.text(frame, "wording") + " " + Json.text(frame, "message");
        return new Answered(done ? 0 : code == 0 ? -1 : code, words.strip(), frame.path("data"));
    }

    /// The same as the fate of a message; `key` stands in where the implementation names no id.
    default Delivery delivery(String key) {
        return switch (this) {
            case NotSent _ -> new Delivery.Deferred(SOON, "QQ 没有连接");
            case Silent(var why) -> new Delivery.Unknown(why);
            case Answered(var code, var words, var data) -> delivery(code, words, data, key);
        };
    }

    private static Delivery delivery(int code, String words, JsonNode data, String key) {
        var why = "%s(%d)".formatted(words.isEmpty() ? "QQ 端没有说明" : words, code);
        var told = words.toLowerCase(Locale.ROOT);
        return switch (code) {
            case 0 -> {
                var id = Json.text(data, "message_id");
                yield new Delivery.Delivered(id.isEmpty() ? key : id);
            }
            case 401, 403, 1401, 1403 -> new Delivery.Deferred(A_MINUTE, why);
            case 400, 404, 1400, 1404 -> new Delivery.Refused(why);
            default -> {
                if (TIMED_OUT.matcher(told).find()) {
                    yield new Delivery.Unknown(why);
                }
                yield MUTED.matcher(told).find()
                        ? new Delivery.Deferred(A_WHILE, why)
                        : new Delivery.Refused(why);
            }
        };
    }
}
