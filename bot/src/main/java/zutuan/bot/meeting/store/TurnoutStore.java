package zutuan.bot.meeting.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Slot;

/// Keeps who came to meetings, and how many. Stateless.
///
/// Counted are meetings that were not called off and began within the time asked for. 场次 is their
/// number; 人次 adds up how many came to each, so that one person in two meetings counts twice.
public final class TurnoutStore {
    /// Meetings that took place, and the people who came to them.
    public record Total(int sessions, Heads turnout) {}

    public void arrive(Transaction tx, Meeting.Ref ref, String memberId, Instant at) {
        tx.handle()
                .createUpdate(
                        """
                        insert into meeting_arrival (workspace, number, member_id, arrived_at)
                        values (:workspace, :number, :member, :at) on conflict do nothing
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .bind("member", memberId)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /// What was counted replaces what was counted before.
    public void count(Transaction tx, Meeting.Ref ref, Heads turnout) {
        tx.handle()
                .createUpdate(
                        "delete from meeting_turnout"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .execute();
        turnout.byCategory()
                .forEach((category, people) ->
                        tx.handle()
                                .createUpdate(
                                        """
                                        insert into meeting_turnout
                                            (workspace, number, category, people)
                                        values (:workspace, :number, :category, :people)
                                        """)
                                .bind("workspace", ref.workspace())
                                .bind("number", ref.number())
                                .bind("category", category)
                                .bind("people", people)
                                .execute());
    }

    /// What was counted; else who said they were there.
    Heads of(Transaction tx, Meeting.Ref ref) {
        var counted = counted(tx, ref);
        return counted.byCategory().isEmpty() ? arrived(tx, ref) : counted;
    }

    /// Nobody, if nothing was counted.
    public Heads counted(Transaction tx, Meeting.Ref ref) {
        var counted = new LinkedHashMap<String, Integer>();
        tx.handle()
                .createQuery(
                        """
                        select category, people from meeting_turnout
                        where workspace = :workspace and number = :number
                        order by people desc, category
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> Map.entry(row.getString("category"), row.getInt("people")))
                .forEach(entry -> counted.put(entry.getKey(), entry.getValue()));
        return new Heads(counted);
    }

    /// Of all meetings that began within a time, by number: what was counted, else who said they
    /// were there.
    public Map<Long, Heads> within(Transaction tx, String workspace, Slot within) {
        var all = new HashMap<Long, Heads>(arrivals(tx, workspace, within));
        var counted = new HashMap<Long, SequencedMap<String, Integer>>();
        tx.handle()
                .createQuery(
                        """
                        select t.number, t.category, t.people from meeting m
                        join meeting_turnout t
                            on t.workspace = m.workspace and t.number = m.number
                        where m.workspace = :workspace
                            and m.starts_at >= :from and m.starts_at < :until
                        order by t.number, t.people desc, t.category
                        """)
                .bind("workspace", workspace)
                .bind("from", within.start().toEpochMilli())
                .bind("until", within.end().toEpochMilli())
                .map((row, _) -> new Head(row.getLong(1), row.getString(2), row.getInt(3)))
                .forEach(head ->
                        counted.computeIfAbsent(head.number(), _ -> new LinkedHashMap<>())
                                .put(head.category(), head.people()));
        counted.forEach((number, heads) -> all.put(number, new Heads(heads)));
        return all;
    }

    private record Head(long number, String category, int people) {}

    private static Map<Long, Heads> arrivals(Transaction tx, String workspace, Slot within) {
        var all = new HashMap<Long, Heads>();
        tx.handle()
                .createQuery(
                        """
                        select m.number, count(*) from meeting m
                        join meeting_arrival a
                            on a.workspace = m.workspace and a.number = m.number
                        where m.workspace = :workspace
                            and m.starts_at >= :from and m.starts_at < :until
                        group by m.number
                        """)
                .bind("workspace", workspace)
                .bind("from", within.start().toEpochMilli())
                .bind("until", within.end().toEpochMilli())
                .map((row, _) -> Map.entry(row.getLong(1), row.getInt(2)))
                .forEach(entry -> all.put(entry.getKey(), Heads.of(entry.getValue())));
        return all;
    }

    private static Heads arrived(Transaction tx, Meeting.Ref ref) {
        int people =
                tx.handle()
                        .createQuery(
                                "select count(*) from meeting_arrival"
                                        + " where workspace = :workspace and number = :number")
                        .bind("workspace", ref.workspace())
                        .bind("number", ref.number())
                        .mapTo(Integer.class)
                        .one();
        return people == 0 ? Heads.NONE : Heads.of(people);
    }

    /// Of the meetings that had begun by `now`.
    public Total total(Transaction tx, String workspace, Slot within, Instant now) {
        var held = held(tx, workspace, within, now);
        var turnout = Heads.sum(held.stream().map(ref -> of(tx, ref)).toList());
        return new Total(held.size(), turnout);
    }

    private static List<Meeting.Ref> held(
            Transaction tx, String workspace, Slot within, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        select number from meeting where workspace = :workspace
                            and state <> 'CANCELLED' and starts_at >= :from and starts_at < :until
                            and starts_at <= :now
                        order by number
                        """)
                .bind("workspace", workspace)
                .bind("from", within.start().toEpochMilli())
                .bind("until", within.end().toEpochMilli())
                .bind("now", now.toEpochMilli())
                .map((row, _) -> new Meeting.Ref(workspace, row.getLong("number")))
                .list();
    }
}
