package zutuan.bot.record.model;

import zutuan.bot.kernel.event.EventKind;

/// What happens to records.
public enum RecordEvent implements EventKind {
    KEPT("record.kept"),
    CORRECTED("record.corrected"),
    WITHDRAWN("record.withdrawn");

    private final String code;

    RecordEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
