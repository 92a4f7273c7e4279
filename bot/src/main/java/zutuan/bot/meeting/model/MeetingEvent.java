package zutuan.bot.meeting.model;

import zutuan.bot.kernel.event.EventKind;

/// What happens to meetings, and to matters and polls because of them.
public enum MeetingEvent implements EventKind {
    BOOKED("meeting.booked"),
    CHANGED("meeting.changed"),
    RENAMED("meeting.renamed"),
    REROUTED("meeting.rerouted"),
    CANCELLED("meeting.cancelled"),
    RESTORED("meeting.restored"),
    INVITED("meeting.invited"),
    SPARED("meeting.spared"),
    ANSWERED("meeting.answered"),
    ANSWER_TAKEN_BACK("meeting.answer_taken_back"),
    HOST_AGREED("meeting.host_agreed"),
    HOST_REFUSED("meeting.host_refused"),
    STOP_NOTED("meeting.stop_noted"),
    TURNOUT_COUNTED("meeting.turnout_counted"),
    MINUTES_FILED("meeting.minutes_filed"),
    MINUTES_TAKEN_BACK("meeting.minutes_taken_back"),
    /// On a matter that minutes speak of.
    DECIDED("meeting.decided"),
    /// The minutes that said so were taken back.
    DECISION_TAKEN_BACK("meeting.decision_taken_back"),
    /// On the matter that it was about, if there is one.
    ACTION_DONE("meeting.action_done"),
    ACTION_REOPENED("meeting.action_reopened"),
    TOPIC_ADDED("meeting.topic_added"),
    TOPIC_REMOVED("meeting.topic_removed"),
    POLL_OPENED("meeting.poll_opened"),
    POLL_VOTED("meeting.poll_voted"),
    POLL_CLOSED("meeting.poll_closed");

    private final String code;

    MeetingEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
