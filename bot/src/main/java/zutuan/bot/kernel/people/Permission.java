package zutuan.bot.kernel.people;

import java.util.Set;

/// Something a command needs the member to be allowed, declared where it is needed: by a feature in
/// an enum of its own, or by the kernel ([RosterPermission]). Conditions beyond the role (only the
/// reporter, only the team lead) are the feature's own.
public interface Permission {
    String name();

    /// Who has it; whoever is not named is denied, so no role means nothing.
    Set<Role> roles();
}
