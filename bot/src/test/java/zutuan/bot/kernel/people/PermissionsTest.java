package zutuan.bot.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {
    @ParameterizedTest
    @EnumSource(Permission.class)
    void nobody_without_a_role_is_allowed_anything(Permission permission) {
        assertThat(Permissions.allows(Set.of(), permission)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void every_permission_is_granted_to_somebody(Permission permission) {
        assertThat(Arrays.stream(Role.values()))
                .anyMatch(role -> Permissions.allows(Set.of(role), permission));
    }

    /// The whole table: 书 first secretary, 村 village secretary, 领 town leader, 干 town official, 管
    /// administrator, 技 technician.
    @ParameterizedTest
    @CsvSource({
        "ISSUE_REPORT,       书村领干管技",
        "ISSUE_CLAIM,        书村领干管技",
        "ISSUE_ASSIST,       书村领干管技",
        "ISSUE_PROGRESS,     书村领干管技",
        "ISSUE_CLOSE_ANY,    领管",
        "ISSUE_CONFIRM,      书村领干管技",
        "ISSUE_READ,         书村领干管技",
        "ISSUE_DISPATCH,     书领干管",
        "ISSUE_ESCALATE,     书村领干管",
        "ISSUE_EXTEND_GRANT, 书领干管",
        "MEETING_BOOK,       书村领干管",
        "MEETING_ADMIN,      领管",
        "ROSTER_EXPORT,      管",
        "ROSTER_EDIT,        管",
        "DIGEST_SEND,        管",
        "HELP_ASK,           书村领干管技",
        "HELP_ANSWER,        技",
        "STATUS_READ,        领干管",
    })
    void the_table_grants_and_denies(Permission permission, String granted) {
        for (var role : Role.values()) {
            boolean allowed = granted.contains(letter(role));
            assertThat(Permissions.allows(Set.of(role), permission))
                    .as("%s", role)
                    .isEqualTo(allowed);
        }
    }

    private static String letter(Role role) {
        return switch (role) {
            case FIRST_SECRETARY -> "书";
            case VILLAGE_SECRETARY -> "村";
            case TOWN_LEADER -> "领";
            case TOWN_OFFICIAL -> "干";
            case ADMINISTRATOR -> "管";
            case TECHNICIAN -> "技";
        };
    }

    @Test
    void the_table_above_is_whole() {
        assertThat(Permission.values()).hasSize(18);
        assertThat(Role.values()).hasSize(6);
    }

    @Test
    void one_role_of_several_is_enough() {
        assertThat(
                        Permissions.allows(
                                Set.of(Role.TECHNICIAN, Role.ADMINISTRATOR),
                                Permission.ROSTER_EDIT))
                .isTrue();
    }
}
