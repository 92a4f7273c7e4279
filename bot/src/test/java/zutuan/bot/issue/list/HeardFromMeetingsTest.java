package zutuan.bot.issue.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zutuan.bot.meeting.model.MeetingEvent;

/// Features do not know each other: that a kind still means the same to both is said here.
class HeardFromMeetingsTest {
    @Test
    void what_meetings_decide_is_heard_under_its_name() {
        assertThat(Decisions.DECIDED.code()).isEqualTo(MeetingEvent.DECIDED.code());
        assertThat(Decisions.TAKEN_BACK.code()).isEqualTo(MeetingEvent.DECISION_TAKEN_BACK.code());
    }
}
