package zutuan.bot.kernel.talk;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.outbox.Parcel;
import zutuan.bot.kernel.outbox.Urgency;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;

/// Notices through the outbox, into a member's direct chat.
public final class DirectNotices implements Notices {
    private final Directory directory;
    private final Outbox outbox;
    private final Supplier<String> ids;
    private final InstantSource clock;
    private final String workspace;

    public DirectNotices(
            Directory directory,
            Outbox outbox,
            Supplier<String> ids,
            InstantSource clock,
            String workspace) {
        this.directory = directory;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.workspace = workspace;
    }

    @Override
    public @Nullable String tell(Transaction tx, Member member, Note note) {
        var address = directory.direct(tx, workspace, member.id());
        if (address.isEmpty()) {
            return null;
        }
        String id = ids.get();
        var notBefore = clock.instant().plus(note.after());
        var urgency = note.urgent() ? Urgency.URGENT : Urgency.ROUTINE;
        outbox.put(
                tx,
                new Parcel(
                        id,
                        workspace,
                        address.get(),
                        note.message(),
                        note.subject(),
                        notBefore,
                        urgency));
        return id;
    }

    @Override
    public void withdraw(Transaction tx, String id) {
        outbox.withdraw(tx, id);
    }
}
