package zutuan.bot.kernel.talk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.event.Subject;

/// An open matter of some feature that others may refer to: put on an agenda, decided on, counted.
///
/// `subject` is its key (`issue:12`), `label` what members call it (12号), `title` one line without
/// private data, `ownerId` who is in charge, `helperIds` who helps, `villages` the ids of the
/// villages it concerns. What is confidential is of its `keepers` alone (null: of anybody): it may
/// be handed over to one of them, but is on no agenda and in no group.
public record Topic(
        Subject subject,
        String label,
        String title,
        Standing standing,
        @Nullable String ownerId,
        Set<String> helperIds,
        Set<String> villages,
        @Nullable Set<String> keepers) {
    public Topic {
        helperIds = Set.copyOf(helperIds);
        villages = Set.copyOf(villages);
        keepers = keepers == null ? null : Set.copyOf(keepers);
    }

    /// A matter that nobody helps with.
    public Topic(
            Subject subject,
            String label,
            String title,
            Standing standing,
            @Nullable String ownerId,
            Set<String> villages) {
        this(subject, label, title, standing, ownerId, Set.of(), villages, null);
    }

    /// Whether a member is in charge or helps.
    public boolean isWith(String memberId) {
        return memberId.equals(ownerId) || helperIds.contains(memberId);
    }

    public boolean confidential() {
        return keepers != null;
    }

    /// Whether a member may hear of it and take it over.
    public boolean isFor(String memberId) {
        return keepers == null || keepers.contains(memberId);
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
