package zutuan.bot.assist.cases;

import static zutuan.bot.kernel.people.Role.ADMINISTRATOR;
import static zutuan.bot.kernel.people.Role.TECHNICIAN;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.people.Role;

/// What members may do with cases. Whose station's a case is, is for the book to ask.
public enum CasePermission implements Permission {
    LOOK_UP,
    MEND;

    @Override
    public Set<Role> roles() {
        return switch (this) {
            case LOOK_UP -> Permissions.EVERYBODY;
            case MEND -> Set.of(TECHNICIAN, ADMINISTRATOR);
        };
    }
}
