package zutuan.bot.issue.model;

import zutuan.bot.kernel.event.EventKind;

/// What happens to issues.
public enum IssueEvent implements EventKind {
    REPORTED("issue.reported"),
    PHOTOGRAPHED("issue.photographed"),
    CLAIMED("issue.claimed"),
    ASSISTED("issue.assisted"),
    PROGRESSED("issue.progressed"),
    COMMENTED("issue.commented"),
    URGED("issue.urged"),
    DISPATCHED("issue.dispatched"),
    RETURNED("issue.returned"),
    HANDED_OVER("issue.handed_over"),
    CLOSE_ASKED("issue.close_asked"),
    CLOSED("issue.closed"),
    REOPENED("issue.reopened"),
    ESCALATED("issue.escalated"),
    INSTRUCTED("issue.instructed"),
    HANDED_BACK("issue.handed_back"),
    OUTSIDE("issue.outside"),
    PARTY_ANSWERED("issue.party_answered"),
    PARTY_OVERDUE("issue.party_overdue"),
    EXTENSION_ASKED("issue.extension_asked"),
    EXTENDED("issue.extended"),
    NOT_EXTENDED("issue.not_extended"),
    CORRECTED("issue.corrected"),
    MERGED("issue.merged"),
    /// Another was merged into it.
    JOINED("issue.joined"),
    WITHDRAWN("issue.withdrawn"),
    UNDONE("issue.undone"),
    REMINDED("issue.reminded"),
    PUT_ON_AGENDA("issue.put_on_agenda"),
    LEVEL_OVERDUE("issue.level_overdue"),
    IDLE("issue.idle"),
    DEADLINE_MOVED("issue.deadline_moved");

    private final String code;

    IssueEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
