package zutuan.bot.assist.cases;

import zutuan.bot.assist.cases.KeptCase.State;
import zutuan.bot.kernel.event.EventKind;

/// What happens to cases.
public enum CaseEvent implements EventKind {
    DRAFTED("assist.case_drafted"),
    APPROVED("assist.case_approved"),
    CORRECTED("assist.case_corrected"),
    WITHDRAWN("assist.case_withdrawn");

    private final String code;

    CaseEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static CaseEvent of(KeptCase before, KeptCase after) {
        if (after.state() == State.WITHDRAWN) {
            return WITHDRAWN;
        }
        return before.one().equals(after.one()) ? APPROVED : CORRECTED;
    }
}
