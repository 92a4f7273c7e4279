package zutuan.bot.kernel.people;

import static zutuan.bot.kernel.people.Role.ADMINISTRATOR;
import static zutuan.bot.kernel.people.Role.FIRST_SECRETARY;
import static zutuan.bot.kernel.people.Role.TOWN_LEADER;
import static zutuan.bot.kernel.people.Role.TOWN_OFFICIAL;
import static zutuan.bot.kernel.people.Role.VILLAGE_SECRETARY;

import java.util.Collections;
import java.util.Set;

/** Who may do what, and the circles of roles that permissions are mostly granted to. */
public final class Permissions {
    public static final Set<Role> EVERYBODY = Set.of(Role.values());
    public static final Set<Role> TOWN = Set.of(TOWN_LEADER, TOWN_OFFICIAL, ADMINISTRATOR);
    public static final Set<Role> SECRETARIES_AND_TOWN =
            Set.of(FIRST_SECRETARY, VILLAGE_SECRETARY, TOWN_LEADER, TOWN_OFFICIAL, ADMINISTRATOR);

    private Permissions() {}

    public static boolean allows(Set<Role> roles, Permission permission) {
        return !Collections.disjoint(roles, permission.roles());
    }
}
