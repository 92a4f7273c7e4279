package zutuan.bot.assist.duty;

import java.time.Instant;
import java.util.Optional;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Machinery;

/// Who is there at a moment: in reach, and not on leave – or with a stand-in who is there.
public record Attendance(LeaveStore leaves, Machinery machinery) {
    public boolean isThere(Transaction tx, String workspace, Member member, Instant now) {
        return acting(tx, workspace, member, now).isPresent();
    }

    /// Who acts in a member's place: the member, or their stand-in. A stand-in who is on leave too
    /// leaves nobody: nobody falls back to who is away.
    public Optional<Member> acting(Transaction tx, String workspace, Member member, Instant now) {
        var standIn = leaves.standIn(tx, workspace, member.id(), now);
        String acting = standIn.orElse(member.id());
        boolean away = standIn.isPresent() && isAway(tx, workspace, acting, now);
        return away
                ? Optional.empty()
                : machinery
                        .directory()
                        .reader(tx, workspace, acting)
                        .map(Directory.Recipient::reader);
    }

    private boolean isAway(Transaction tx, String workspace, String memberId, Instant now) {
        return leaves.standIn(tx, workspace, memberId, now).isPresent();
    }
}
