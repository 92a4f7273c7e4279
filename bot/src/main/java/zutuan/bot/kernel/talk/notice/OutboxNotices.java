package zutuan.bot.kernel.talk.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.outbox.DailyLimit;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.outbox.Parcel;
import zutuan.bot.kernel.outbox.Priority;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;

/// Notices through the outbox.
public final class OutboxNotices implements Notices {
    private static final String LEFT_OVER = "talk.left_over";

    /// Behind the id of a message that is said in several groups.
    private static final String COPY = "+";

    private static final int MOST_PLATFORMS = 4;

    private final OverflowStore overflow = new OverflowStore();
    private final Directory directory;
    private final GroupChats groups;
    private final Outbox outbox;
    private final Supplier<String> ids;
    private final Day day;

    /// The clock, the zone whose midnight begins a day, how much may be said in one, and timers for
    /// what is left over for the next.
    public record Day(InstantSource clock, ZoneId zone, DailyLimit limit, Timers timers) {
        Instant now() {
            return clock.instant();
        }

        Instant start() {
            return now().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        }

        Instant end() {
            return now().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
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

    /// The timer that says in the morning what did not fit into the day before; its id is the
    /// workspace.
    public Job job() {
        return new Job(LEFT_OVER, (run, tx) -> sayLeftOver(tx, run.key().id()));
    }

    @Override
    public @Nullable String tell(Transaction tx, String workspace, Member member, Note note) {
        return directory
                .recipient(tx, workspace, member.id(), day.now().plus(note.after()))
                .map(to -> put(tx, workspace, to.address(), forReader(note, member, to), own(note)))
                .orElse(null);
    }

    @Override
    public @Nullable String tellInPerson(
            Transaction tx, String workspace, Member member, Note note) {
        return directory
                .reader(tx, workspace, member.id())
                .map(to -> put(tx, workspace, to.address(), note, own(note)))
                .orElse(null);
    }

    @Override
    public void tellEach(Transaction tx, String workspace, Collection<Member> members, Note note) {
        var at = day.now().plus(note.after());
        var told = new HashSet<String>();
        members.stream()
                .distinct()
                .flatMap(member ->
                        directory.recipient(tx, workspace, member.id(), at).stream()
                                .map(to -> new Told(member, to)))
                .sorted(Comparator.comparing(Told::byAnother))
                .filter(one -> told.add(one.to().reader().id()))
                .forEach(one ->
                        put(
                                tx,
                                workspace,
                                one.to().address(),
                                forReader(note, one.member(), one.to()),
                                own(note)));
    }

    /// A member, and who reads what is told to them.
    private record Told(Member member, Directory.Recipient to) {
        boolean byAnother() {
            return !to.reader().id().equals(member.id());
        }
    }

    private static Note forReader(Note note, Member member, Directory.Recipient to) {
        if (to.reader().id().equals(member.id())) {
            return note;
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(TalkReplies.standingIn(member.name())));
        blocks.addAll(note.message().blocks());
        return new Note(
                new Message(blocks, note.message().standing()),
                note.subject(),
                note.after(),
                note.urgent());
    }

    @Override
    public @Nullable String publish(Transaction tx, String workspace, Note note) {
        return putAll(tx, workspace, groups.of(tx, workspace), note, Priority.ANSWER);
    }

    @Override
    public @Nullable String announce(Transaction tx, String workspace, Note note) {
        var urgency = own(note);
        var all = groups.of(tx, workspace);
        boolean fits =
                all.stream()
                        .allMatch(group ->
                                day.limit()
                                        .allows(
                                                group,
                                                urgency,
                                                outbox.started(tx, group, day.start())));
        return fits
                ? putAll(tx, workspace, all, note, urgency)
                : keepForTomorrow(tx, workspace, note);
    }

    /// A day without room leaves it to one message of the next.
    private @Nullable String keepForTomorrow(Transaction tx, String workspace, Note note) {
        if (day.limit().messages() == 0) {
            return null;
        }
        String id = ids.get();
        overflow.put(tx, workspace, id, note.message().plain(), day.now());
        day.timers().schedule(tx, JobKey.of(LEFT_OVER, workspace), day.end(), "");
        return id;
    }

    private void sayLeftOver(Transaction tx, String workspace) {
        var said = overflow.take(tx, workspace);
        if (!said.isEmpty()) {
            var message = Message.text(TalkReplies.leftOver(said));
            var note = new Note(message, null, Duration.ZERO, false);
            putAll(tx, workspace, groups.of(tx, workspace), note, Priority.ROUTINE);
        }
    }

    private static Priority own(Note note) {
        return note.urgent() ? Priority.URGENT : Priority.ROUTINE;
    }

    /// Every platform's group is told; the first message's id stands for all.
    private @Nullable String putAll(
            Transaction tx, String workspace, List<Address> all, Note note, Priority urgency) {
        String first = null;
        for (int index = 0; index < all.size(); index++) {
            String id = first == null ? ids.get() : first + COPY + index;
            put(
                    tx,
                    new Parcel(
                            id,
                            workspace,
                            all.get(index),
                            note.message(),
                            note.subject(),
                            day.now().plus(note.after()),
                            urgency));
            first = first == null ? id : first;
        }
        return first;
    }

    private String put(Transaction tx, String workspace, Address to, Note note, Priority urgency) {
        var notBefore = day.now().plus(note.after());
        return put(
                tx,
                new Parcel(
                        ids.get(),
                        workspace,
                        to,
                        note.message(),
                        note.subject(),
                        notBefore,
                        urgency));
    }

    private String put(Transaction tx, Parcel parcel) {
        outbox.put(tx, parcel);
        return parcel.id();
    }

    @Override
    public String sayAt(Transaction tx, String workspace, Address at, Note note) {
        return put(tx, workspace, at, note, note.urgent() ? Priority.URGENT : Priority.ANSWER);
    }

    @Override
    public void mark(Turn turn) {
        outbox.mark(turn.tx(), turn.said().envelope());
    }

    @Override
    public void withdraw(Transaction tx, String id) {
        outbox.withdraw(tx, id);
        for (int copy = 1; copy < MOST_PLATFORMS; copy++) {
            outbox.withdraw(tx, id + COPY + copy);
        }
        overflow.remove(tx, id);
    }
}
