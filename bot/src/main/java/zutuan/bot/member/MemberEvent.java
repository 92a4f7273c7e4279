package zutuan.bot.member;

import zutuan.bot.kernel.event.EventKind;

/// What happens to members.
public enum MemberEvent implements EventKind {
    REMOVED("member.removed"),
    RESTORED("member.restored"),
    /// On each matter that was handed over.
    HANDED_OVER("member.handed_over"),
    SIGNED_OUT("member.signed_out"),
    UNBOUND("member.unbound"),
    LEAVE_ASKED("member.leave_asked"),
    LEAVE_AGREED("member.leave_agreed"),
    LEAVE_REFUSED("member.leave_refused"),
    LEAVE_ENDED("member.leave_ended");

    private final String code;

    MemberEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
