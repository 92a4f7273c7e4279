package zutuan.bot.kernel.people;

import java.util.Set;

/// What the kernel itself keeps to the administrator.
public enum RosterPermission implements Permission {
    /// Taking whole tables out of the bot.
    EXPORT,
    EDIT;

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
