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

    @ParameterizedTest
    @CsvSource({
        "VILLAGE_SECRETARY, ISSUE_REPORT, true",
        "TECHNICIAN, ISSUE_CLAIM, true",
        "VILLAGE_SECRETARY, ISSUE_DISPATCH, false",
        "FIRST_SECRETARY, ISSUE_EXTEND_GRANT, true",
        "FIRST_SECRETARY, ISSUE_CLOSE_ANY, false",
        "ADMINISTRATOR, ISSUE_CLOSE_ANY, true",
        "TECHNICIAN, ISSUE_ESCALATE, false",
        "TECHNICIAN, MEETING_BOOK, false",
        "VILLAGE_SECRETARY, MEETING_BOOK, true",
        "TOWN_OFFICIAL, MEETING_ADMIN, false",
        "TOWN_LEADER, ROSTER_EXPORT, false",
        "ADMINISTRATOR, ROSTER_EXPORT, true",
        "FIRST_SECRETARY, DIGEST_SEND, false",
        "TECHNICIAN, HELP_ANSWER, true",
        "ADMINISTRATOR, HELP_ANSWER, false",
        "FIRST_SECRETARY, STATUS_READ, false",
    })
    void the_table_grants_and_denies(Role role, Permission permission, boolean allowed) {
        assertThat(Permissions.allows(Set.of(role), permission)).isEqualTo(allowed);
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
