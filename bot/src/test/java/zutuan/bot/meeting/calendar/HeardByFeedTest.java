package zutuan.bot.meeting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zutuan.bot.member.MemberEvent;

/// Features do not know each other: that a kind still means the same to both is said here.
class HeardByFeedTest {
    @Test
    void members_are_removed_under_the_name_that_calendars_hear() {
        assertThat(Feed.REMOVED.code()).isEqualTo(MemberEvent.REMOVED.code());
    }
}
