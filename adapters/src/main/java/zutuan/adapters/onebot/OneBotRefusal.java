package zutuan.adapters.onebot;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import zutuan.adapters.Delivery;
import zutuan.adapters.link.ApiOutcome;

/// What it means when an implementation does not send a message.
final class OneBotRefusal {
    /// Said of a member or a whole group that may not talk for a while.
    private static final Pattern MUTED =
            Pattern.compile("禁言|mute|\"?result\"?\\s*[:=]\\s*120\\b|频繁|too fast");

    /// Sending that reaches no conclusion may have succeeded.
    private static final Pattern TIMED_OUT = Pattern.compile("time-?d? ?-?out|超时");

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private OneBotRefusal() {}

    static Delivery delivery(ApiOutcome.Rejected refusal) {
        var code = refusal.status();
        var words = refusal.body();
        var why = "%s(%d)".formatted(words.isEmpty() ? "QQ 端没有说明" : words, code);
        return switch (code) {
            case 401, 403, 1401, 1403 -> new Delivery.Deferred(A_MINUTE, why);
            case 400, 404, 1400, 1404 -> new Delivery.Refused(why);
            default -> said(words.toLowerCase(Locale.ROOT), why);
        };
    }

    /// Everything else comes under one code: only the words tell.
    private static Delivery said(String words, String why) {
        if (TIMED_OUT.matcher(words).find()) {
            return new Delivery.Unknown(why);
        }
        return MUTED.matcher(words).find()
                ? new Delivery.Deferred(A_WHILE, why)
                : new Delivery.Refused(why);
    }
}
