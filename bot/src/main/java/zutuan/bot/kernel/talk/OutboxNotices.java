package zutuan.bot.kernel.talk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.bot.kernel.outbox.DailyLimit;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.outbox.Parcel;
import zutuan.bot.kernel.outbox.Urgency;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;

/// Notices through the outbox.
public final class OutboxNotices implements Notices {
    private final Directory directory;
    private final GroupChats groups;
    private final Outbox outbox;
    private final Supplier<String> ids;
    private final Day day;

    /// The clock, the zone whose midnight begins a day, and how much may be said in one.
    public record Day(InstantSource clock, ZoneId zone, DailyLimit limit) {
        Instant now() {
            return clock.instant();
        }

        Instant start() {
            return now().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        }
    }

    public OutboxNotices(
            Directory directory, GroupChats groups, Outbox outbox, Supplier<String> ids, Day day) {
        this.directory = directory;
        this.groups = groups;
        this.outbox = outbox;
        this.ids = ids;
        this.day = day;
    }

    @Override
    public @Nullable String tell(Transaction tx, String workspace, Member member, Note note) {
        return directory
                .direct(tx, workspace, member.id())
                .map(address -> put(tx, workspace, address, note, ownAccord(note)))
                .orElse(null);
    }

    @Override
    public @Nullable String publish(Transaction tx, String workspace, Note note) {
        return groups.of(workspace)
                .map(group -> put(tx, workspace, group, note, Urgency.ANSWER))
                .orElse(null);
    }

    @Override
    public @Nullable String announce(Transaction tx, String workspace, Note note) {
        var urgency = ownAccord(note);
        return groups.of(workspace)
                .filter(group ->
                        day.limit().allows(group, urgency, outbox.started(tx, group, day.start())))
                .map(group -> put(tx, workspace, group, note, urgency))
                .orElse(null);
    }

    private static Urgency ownAccord(Note note) {
        return note.urgent() ? Urgency.URGENT : Urgency.ROUTINE;
    }

    private String put(Transaction tx, String workspace, Address to, Note note, Urgency urgency) {
        String id = ids.get();
        var notBefore = day.now().plus(note.after());
        outbox.put(
                tx,
                new Parcel(id, workspace, to, note.message(), note.subject(), notBefore, urgency));
        return id;
    }

    @Override
    public void withdraw(Transaction tx, String id) {
        outbox.withdraw(tx, id);
    }
}
