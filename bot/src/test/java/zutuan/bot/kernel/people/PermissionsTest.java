package zutuan.bot.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zutuan.bot.Features;

class PermissionsTest {
    /// What the kernel and all features declare.
    private static List<Permission> declared() {
        return Stream.concat(
                        Arrays.stream(RosterPermission.values()),
                        Features.ALL.all().stream().flatMap(one -> one.permissions().stream()))
                .<Permission>map(permission -> permission)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("declared")
    void nobody_without_a_role_is_allowed_anything(Permission permission) {
        assertThat(Permissions.allows(Set.of(), permission)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("declared")
    void every_permission_is_granted_to_somebody(Permission permission) {
        assertThat(Arrays.stream(Role.values()))
                .anyMatch(role -> Permissions.allows(Set.of(role), permission));
    }

    /// The whole table: 书 first secretary, 村 village secretary, 领 town leader, 干 town official, 管
    /// administrator, 技 technician.
    @ParameterizedTest
    @CsvSource({
        "IssuePermission.REPORT,       书村领干管技",
        "IssuePermission.CLAIM,        书村领干管技",
        "IssuePermission.ASSIST,       书村领干管技",
        "IssuePermission.PROGRESS,     书村领干管技",
        "IssuePermission.CLOSE_ANY,    领管",
        "IssuePermission.CONFIRM,      书村领干管技",
        "IssuePermission.READ,         书村领干管技",
        "IssuePermission.DISPATCH,     书领干管",
        "IssuePermission.ESCALATE,     书村领干管",
        "IssuePermission.EXTEND_GRANT, 书领干管",
        "MeetingPermission.BOOK,       书村领干管",
        "MeetingPermission.ADMIN,      领管",
        "RosterPermission.EXPORT,      管",
        "RosterPermission.EDIT,        管",
        "MemberPermission.STATUS_READ, 领干管",
        "HelpPermission.ASK, 书村领干管技",
        "HelpPermission.READ, 书村领干管技",
        "HelpPermission.ACCEPT, 书村领干管技",
        "HelpPermission.DISPATCH, 书领干管技",
        "HelpPermission.DUTY, 书领干管技",
        "HelpPermission.GUIDE, 干管技",
        "CasePermission.LOOK_UP, 书村领干管技",
        "CasePermission.MEND, 管技",
        "RecordPermission.KEEP, 书村领干管技",
        "RecordPermission.MEND, 领管",
        "RecordPermission.PUBLISH, 书村领干管技",
        "RecordPermission.ADOPT, 书村",
        "RecordPermission.ENTER, 书村领干管",
        "RecordPermission.ENTER_ANY, 领干管",
        "DigestPermission.RESEND, 管",
        "DigestPermission.REPORT, 书领干管",
        "DigestPermission.APPRAISE, 管",
    })
    void the_table_grants_and_denies(String name, String granted) {
        var permission = declared().stream().filter(one -> name(one).equals(name)).findFirst();
        for (var role : Role.values()) {
            boolean allowed = granted.contains(letter(role));
            assertThat(Permissions.allows(Set.of(role), permission.orElseThrow()))
                    .as("%s", role)
                    .isEqualTo(allowed);
        }
    }

    private static String name(Permission permission) {
        return permission.getClass().getSimpleName() + "." + permission.name();
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
        assertThat(declared()).hasSize(32);
        assertThat(Role.values()).hasSize(6);
    }

    @Test
    void one_role_of_several_is_enough() {
        assertThat(
                        Permissions.allows(
                                Set.of(Role.TECHNICIAN, Role.ADMINISTRATOR), RosterPermission.EDIT))
                .isTrue();
    }
}
