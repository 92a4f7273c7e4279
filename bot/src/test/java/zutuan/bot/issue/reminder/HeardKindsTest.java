package zutuan.bot.issue.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zutuan.bot.member.MemberEvent;

/// Features do not know each other: that a kind still means the same to both is said here.
class HeardKindsTest {
    @Test
    void members_hand_matters_over_under_the_name_that_issues_hear() {
        assertThat(SuccessionDesk.HANDED_OVER.code()).isEqualTo(MemberEvent.HANDED_OVER.code());
    }
}
