package zutuan.bot.issue.model;

import static zutuan.bot.kernel.people.Role.ADMINISTRATOR;
import static zutuan.bot.kernel.people.Role.FIRST_SECRETARY;
import static zutuan.bot.kernel.people.Role.TOWN_LEADER;
import static zutuan.bot.kernel.people.Role.TOWN_OFFICIAL;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;

/// What members may do with issues.
public enum IssuePermission implements Permission {
    REPORT,
    CLAIM,
    ASSIST,
    PROGRESS,
    /// Closing an issue that somebody else handles.
    CLOSE_ANY,
    CONFIRM,
    READ,
    DISPATCH,
    ESCALATE,
    EXTEND_GRANT;

    @Override
    public Set<Role> roles() {
        return switch (this) {
            case REPORT, READ, CONFIRM -> Permissions.EVERYBODY;
            case CLAIM, ASSIST, PROGRESS -> Permissions.EVERYBODY;
            case ESCALATE -> Permissions.SECRETARIES_AND_TOWN;
            // Team leads are first secretaries; which team's lead is for the desk to ask.
            case DISPATCH, EXTEND_GRANT ->
                    Set.of(FIRST_SECRETARY, TOWN_LEADER, TOWN_OFFICIAL, ADMINISTRATOR);
            case CLOSE_ANY -> Set.of(TOWN_LEADER, ADMINISTRATOR);
        };
    }
}
