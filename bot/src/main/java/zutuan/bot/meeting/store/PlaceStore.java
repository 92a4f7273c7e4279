package zutuan.bot.meeting.store;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Slot;

/// Which place is taken when: a row for every five minutes, so that the database itself lets nobody
/// in twice. Stateless.
public final class PlaceStore {
    private static final long GRAIN = Duration.ofMinutes(5).toMillis();

    /// Takes a place for a meeting; gives the meeting that has any of it, with nothing taken then.
    public Optional<Long> take(Transaction tx, Meeting.Ref ref, String place, Slot slot) {
        while (!takeAll(tx, ref, place, slot)) {
            var holder = holder(tx, ref.workspace(), place, slot);
            if (holder.isPresent()) {
                return holder;
            }
            // Whoever had it has let go of it meanwhile.
        }
        return Optional.empty();
    }

    private boolean takeAll(Transaction tx, Meeting.Ref ref, String place, Slot slot) {
        var wanted = grains(slot);
        // In rising order, so that two who want the same wait for each other and never in a circle.
        var batch =
                tx.handle()
                        .prepareBatch(
                                """
                                insert into meeting_place (workspace, place, grain, shared, number)
                                values (:workspace, :place, :grain, 0, :number) on conflict do nothing
                                """);
        for (long grain : wanted) {
            batch.bind("workspace", ref.workspace())
                    .bind("place", place)
                    .bind("grain", grain)
                    .bind("number", ref.number())
                    .add();
        }
        boolean all = IntStream.of(batch.execute()).sum() == wanted.length;
        if (!all) {
            release(tx, ref);
        }
        return all;
    }

    /// Takes a place beside whoever has it.
    public void share(Transaction tx, Meeting.Ref ref, String place, Slot slot) {
        for (long grain : grains(slot)) {
            tx.handle()
                    .createUpdate(
                            """
                            insert into meeting_place (workspace, place, grain, shared, number)
                            values (:workspace, :place, :grain, :number, :number)
                            on conflict do nothing
                            """)
                    .bind("workspace", ref.workspace())
                    .bind("place", place)
                    .bind("grain", grain)
                    .bind("number", ref.number())
                    .execute();
        }
    }

    /// Lets go of whatever a meeting has taken.
    public void release(Transaction tx, Meeting.Ref ref) {
        tx.handle()
                .createUpdate(
                        "delete from meeting_place"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .execute();
    }

    /// The meeting that has a place at some time of a slot, the earliest of several.
    public Optional<Long> holder(Transaction tx, String workspace, String place, Slot slot) {
        var wanted = grains(slot);
        return tx.handle()
                .createQuery(
                        """
                        select number from meeting_place
                        where workspace = :workspace and place = :place
                            and grain >= :first and grain <= :last
                        order by grain limit 1
                        """)
                .bind("workspace", workspace)
                .bind("place", place)
                .bind("first", wanted[0])
                .bind("last", wanted[wanted.length - 1])
                .mapTo(Long.class)
                .findFirst();
    }

    private static long[] grains(Slot slot) {
        long first = Math.floorDiv(slot.start().toEpochMilli(), GRAIN);
        long last = Math.floorDiv(slot.end().toEpochMilli() - 1, GRAIN);
        return LongStream.rangeClosed(first, last).toArray();
    }
}
