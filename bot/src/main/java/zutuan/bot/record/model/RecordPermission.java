package zutuan.bot.record.model;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;

/// What members may do with records, practices and the ledger.
public enum RecordPermission implements Permission {
    KEEP,
    /// Of others' records and practices too.
    MEND,
    PUBLISH,
    /// For their own village.
    ADOPT,
    /// Figures of their own village.
    ENTER,
    /// Figures of all villages, and asking for them.
    ENTER_ANY;

    @Override
    public Set<Role> roles() {
        return switch (this) {
            case KEEP, PUBLISH -> Permissions.EVERYBODY;
            case MEND -> Set.of(Role.ADMINISTRATOR, Role.TOWN_LEADER);
            case ADOPT -> Set.of(Role.FIRST_SECRETARY, Role.VILLAGE_SECRETARY);
            case ENTER -> Permissions.SECRETARIES_AND_TOWN;
            case ENTER_ANY -> Permissions.TOWN;
        };
    }
}
