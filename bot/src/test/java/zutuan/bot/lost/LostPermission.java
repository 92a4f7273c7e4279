package zutuan.bot.lost;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;

/// What members may do with lost property.
enum LostPermission implements Permission {
    KEEP;

    @Override
    public Set<Role> roles() {
        return Permissions.EVERYBODY;
    }
}
