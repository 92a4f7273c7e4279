package zutuan.bot.kernel.talk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;

/// Remembers what would be said. Safe for use by many threads.
public final class RecordedNotices implements Notices {
    private final List<Told> all = Collections.synchronizedList(new ArrayList<>());

    /// One notice; `memberId` is null for the group.
    public record Told(String id, @Nullable String memberId, Note note) {
        public String text() {
            return note.message().plain();
        }
    }

    @Override
    public String tell(Transaction tx, String workspace, Member member, Note note) {
        return add(member.id(), note);
    }

    @Override
    public String publish(Transaction tx, String workspace, Note note) {
        return add(null, note);
    }

    @Override
    public String announce(Transaction tx, String workspace, Note note) {
        return add(null, note);
    }

    @Override
    public String sayAt(Transaction tx, String workspace, Address at, Note note) {
        return add(at.isGroup() ? null : at.conversation(), note);
    }

    private String add(@Nullable String memberId, Note note) {
        String id = "notice-" + all.size();
        all.add(new Told(id, memberId, note));
        return id;
    }

    @Override
    public void withdraw(Transaction tx, String id) {
        all.removeIf(told -> told.id().equals(id));
    }

    public List<Told> all() {
        return List.copyOf(all);
    }
}
