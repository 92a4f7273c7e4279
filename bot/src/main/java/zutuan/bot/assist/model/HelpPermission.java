package zutuan.bot.assist.model;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;

/// What members may do with requests for help. Which station's technician and whose request is for
/// the desk to ask.
public enum HelpPermission implements Permission {
    ASK,
    READ,
    ACCEPT,
    DISPATCH,
    DUTY,
    /// To call people to group guidance; whose station is for the desk to ask.
    GUIDE;

    @Override
    public Set<Role> roles() {
        return switch (this) {
            case ASK, READ -> Permissions.EVERYBODY;
            // The team for other crops is of first secretaries; stand-ins may be anybody.
            case ACCEPT -> Permissions.EVERYBODY;
            case DISPATCH, DUTY ->
                    Set.of(
                            Role.TECHNICIAN,
                            Role.FIRST_SECRETARY,
                            Role.TOWN_LEADER,
                            Role.TOWN_OFFICIAL,
                            Role.ADMINISTRATOR);
            case GUIDE -> Set.of(Role.TECHNICIAN, Role.TOWN_OFFICIAL, Role.ADMINISTRATOR);
        };
    }
}
