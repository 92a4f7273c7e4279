package zutuan.bot.assist.model;

import zutuan.bot.kernel.event.EventKind;

/// What happens to requests for help and to the plan of duty.
public enum HelpEvent implements EventKind {
    ASKED("assist.asked"),
    TOLD_MORE("assist.told_more"),
    PASSED_ON("assist.passed_on"),
    ACCEPTED("assist.accepted"),
    GIVEN("assist.given"),
    APPOINTED("assist.appointed"),
    SET_OUT("assist.set_out"),
    ANSWERED("assist.answered"),
    SOLVED("assist.solved"),
    REOPENED("assist.reopened"),
    LOOKED_AGAIN("assist.looked_again"),
    DROPPED("assist.dropped"),
    DUTY_CHANGED("assist.duty_changed"),
    ALARMED("assist.alarmed"),
    ALARM_HEARD("assist.alarm_heard");

    private final String code;

    HelpEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
