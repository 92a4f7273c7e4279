package zutuan.bot.kernel.talk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An open matter of some feature that others may refer to: put on an agenda, decided on, counted.
///
/// `subject` is its key (`issue:12`), `label` what members call it (12号), `title` one line without
/// private data, `ownerId` who is in charge, `villages` the ids of the villages it concerns.
public record Topic(
        String subject,
        String label,
        String title,
        Standing standing,
        @Nullable String ownerId,
        Set<String> villages) {
    public Topic {
        villages = Set.copyOf(villages);
    }

    /// Why it would be talked about, in the order of an agenda.
    public enum Standing {
        /// 超期.
        OVERDUE,
        /// 跨村, or needs the town.
        CROSS_VILLAGE,
        /// 新议题.
        NEW
    }
}
