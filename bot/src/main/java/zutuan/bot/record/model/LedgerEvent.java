package zutuan.bot.record.model;

import zutuan.bot.kernel.event.EventKind;

/// What happens to figures of the ledger.
public enum LedgerEvent implements EventKind {
    ENTERED("ledger.entered"),
    MISTAKEN("ledger.mistaken"),
    ASKED("ledger.asked");

    private final String code;

    LedgerEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
