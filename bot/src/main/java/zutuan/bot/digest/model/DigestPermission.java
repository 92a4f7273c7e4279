package zutuan.bot.digest.model;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Role;

/// What members may do with digests, beside reading them.
public enum DigestPermission implements Permission {
    /// 重发周报: the same week a second time.
    RESEND;

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
