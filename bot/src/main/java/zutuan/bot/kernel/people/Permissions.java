package zutuan.bot.kernel.people;

import static zutuan.bot.kernel.people.Role.ADMINISTRATOR;
import static zutuan.bot.kernel.people.Role.FIRST_SECRETARY;
import static zutuan.bot.kernel.people.Role.TECHNICIAN;
import static zutuan.bot.kernel.people.Role.TOWN_LEADER;
import static zutuan.bot.kernel.people.Role.TOWN_OFFICIAL;
import static zutuan.bot.kernel.people.Role.VILLAGE_SECRETARY;

import java.util.Collections;
import java.util.Set;

/** Who may do what. Whatever the table does not grant is denied, so no role means nothing. */
public final class Permissions {
    private static final Set<Role> EVERYBODY = Set.of(Role.values());
    private static final Set<Role> TOWN = Set.of(TOWN_LEADER, TOWN_OFFICIAL, ADMINISTRATOR);
    private static final Set<Role> SECRETARIES_AND_TOWN =
            Set.of(FIRST_SECRETARY, VILLAGE_SECRETARY, TOWN_LEADER, TOWN_OFFICIAL, ADMINISTRATOR);

    private Permissions() {}

    public static boolean allows(Set<Role> roles, Permission permission) {
        return !Collections.disjoint(roles, granted(permission));
    }

    private static Set<Role> granted(Permission permission) {
        return switch (permission) {
            case ISSUE_REPORT, ISSUE_READ, ISSUE_CONFIRM -> EVERYBODY;
            case ISSUE_CLAIM, ISSUE_ASSIST, ISSUE_PROGRESS -> EVERYBODY;
            case ISSUE_ESCALATE -> SECRETARIES_AND_TOWN;
            // Team leads are first secretaries; which team's lead is the feature's question.
            case ISSUE_DISPATCH, ISSUE_EXTEND_GRANT ->
                    Set.of(FIRST_SECRETARY, TOWN_LEADER, TOWN_OFFICIAL, ADMINISTRATOR);
            case ISSUE_CLOSE_ANY -> Set.of(TOWN_LEADER, ADMINISTRATOR);
            case MEETING_BOOK -> SECRETARIES_AND_TOWN;
            case MEETING_ADMIN -> Set.of(TOWN_LEADER, ADMINISTRATOR);
            case HELP_ASK -> EVERYBODY;
            case HELP_ANSWER -> Set.of(TECHNICIAN);
            case STATUS_READ -> TOWN;
            case ROSTER_EXPORT, ROSTER_EDIT, DIGEST_SEND -> Set.of(ADMINISTRATOR);
        };
    }
}
