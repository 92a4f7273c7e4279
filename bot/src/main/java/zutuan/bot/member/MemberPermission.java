package zutuan.bot.member;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;

/// What members may see of the bot itself.
enum MemberPermission implements Permission {
    STATUS_READ;

    @Override
    public Set<Role> roles() {
        return Permissions.TOWN;
    }
}
