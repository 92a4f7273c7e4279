package zutuan.bot.digest.model;

import java.util.Set;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Role;

/// What members may do with digests, beside reading them.
public enum DigestPermission implements Permission {
    /// 重发周报: the same week a second time.
    RESEND,
    /// The quarter's report as a page and as files, and the draft of a briefing.
    REPORT,
    /// 考核材料 of others.
    APPRAISE;

    @Override
    public Set<Role> roles() {
        return switch (this) {
            case RESEND, APPRAISE -> Set.of(Role.ADMINISTRATOR);
            case REPORT ->
                    Set.of(
                            Role.FIRST_SECRETARY,
                            Role.TOWN_LEADER,
                            Role.TOWN_OFFICIAL,
                            Role.ADMINISTRATOR);
        };
    }
}
