package zutuan.bot.record.model;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;

/// What members may do with records.
public enum RecordPermission implements Permission {
    KEEP,
    /// Of others' records too.
    MEND;

    @Override
    public Set<Role> roles() {
        return switch (this) {
            case KEEP -> Permissions.EVERYBODY;
            case MEND -> Set.of(Role.ADMINISTRATOR, Role.TOWN_LEADER);
        };
    }
}
