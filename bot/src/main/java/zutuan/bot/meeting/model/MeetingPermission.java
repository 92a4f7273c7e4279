package zutuan.bot.meeting.model;

import static zutuan.bot.kernel.people.Role.ADMINISTRATOR;
import static zutuan.bot.kernel.people.Role.TOWN_LEADER;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;

/// What members may do with meetings.
public enum MeetingPermission implements Permission {
    BOOK,
    /// Changing or cancelling somebody else's meeting, and marking who came.
    ADMIN;

    @Override
    public Set<Role> roles() {
        return switch (this) {
            case BOOK -> Permissions.SECRETARIES_AND_TOWN;
            case ADMIN -> Set.of(TOWN_LEADER, ADMINISTRATOR);
        };
    }
}
