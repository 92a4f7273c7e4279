package zutuan.bot.record.model;

import zutuan.bot.kernel.event.EventKind;

/// What happens to practices. The subject is always the practice; of an adoption the details say
/// `adoption` (its number) and `village`. A village that dropped a practice and takes it up again
/// is told twice and is the same adoption.
public enum PracticeEvent implements EventKind {
    PUBLISHED("practice.published"),
    CORRECTED("practice.corrected"),
    WITHDRAWN("practice.withdrawn"),
    ADOPTED("practice.adopted"),
    ADOPTION_MOVED("practice.adoption_moved"),
    ADOPTION_DONE("practice.adoption_done"),
    ADOPTION_DROPPED("practice.adoption_dropped");

    private final String code;

    PracticeEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
