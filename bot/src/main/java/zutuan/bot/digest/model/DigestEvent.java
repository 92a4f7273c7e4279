package zutuan.bot.digest.model;

import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.event.Subject;

/// What happens to digests.
public enum DigestEvent implements EventKind {
    SENT("digest.sent"),
    RESENT("digest.resent");

    private static final String SUBJECT = "digest";

    private final String code;

    DigestEvent(String code) {
        this.code = code;
    }

    /// That of a week.
    public static Subject of(String week) {
        return new Subject(SUBJECT, week);
    }

    @Override
    public String code() {
        return code;
    }
}
