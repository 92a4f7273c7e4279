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
    REPORT(Permissions.EVERYBODY),
    CLAIM(Permissions.EVERYBODY),
    ASSIST(Permissions.EVERYBODY),
    PROGRESS(Permissions.EVERYBODY),
    /// Closing an issue that somebody else handles.
    CLOSE_ANY(Set.of(TOWN_LEADER, ADMINISTRATOR)),
    CONFIRM(Permissions.EVERYBODY),
    READ(Permissions.EVERYBODY),
    /// Team leads are first secretaries; which team's lead is for the desk to ask.
    DISPATCH(Set.of(FIRST_SECRETARY, TOWN_LEADER, TOWN_OFFICIAL, ADMINISTRATOR)),
    ESCALATE(Permissions.SECRETARIES_AND_TOWN),
    EXTEND_GRANT(Set.of(FIRST_SECRETARY, TOWN_LEADER, TOWN_OFFICIAL, ADMINISTRATOR));

    private final Set<Role> roles;

    IssuePermission(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
