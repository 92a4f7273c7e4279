package zutuan.bot.kernel.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.event.Subject;

/**
 * A registered person of a workspace (成员). The id is stable (pinyin); the name is what others see.
 *
 * @param unit the office that sent or employs the member (选派/包联单位)
 * @param phone digits only; never shown in a group and never printed by {@link #toString}
 */
public record Member(
        String id,
        String name,
        Set<Role> roles,
        @Nullable String villageId,
        @Nullable String unit,
        @Nullable String stationId,
        Set<String> teamIds,
        Set<String> skills,
        @Nullable String phone) {
    /** The kind of {@link Subject} that a member is. */
    public static final String SUBJECT = "member";

    public Member {
        roles = Set.copyOf(roles);
        teamIds = Set.copyOf(teamIds);
        skills = Set.copyOf(skills);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    /** Leaves the phone out: members end up in log lines. */
    @Override
    public String toString() {
        return "Member[" + id + " " + name + " " + roles + "]";
    }
}
