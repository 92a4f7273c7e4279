package zutuan.bot.meeting.model;

import static zutuan.bot.kernel.people.Role.ADMINISTRATOR;
import static zutuan.bot.kernel.people.Role.TOWN_LEADER;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;

/// What members may do with meetings.
public enum MeetingPermission implements Permission {
    BOOK(Permissions.SECRETARIES_AND_TOWN),
    /// Changing or cancelling somebody else's meeting, and marking who came.
    ADMIN(Set.of(TOWN_LEADER, ADMINISTRATOR));

    private final Set<Role> roles;

    MeetingPermission(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
