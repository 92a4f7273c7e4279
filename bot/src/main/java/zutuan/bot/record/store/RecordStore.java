package zutuan.bot.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.record.model.Activity;
import zutuan.bot.record.model.Activity.State;

/// Keeps records; the workspace comes first in every key. Stateless.
public final class RecordStore {
    public static final PictureStore PICTURES = new PictureStore("record_media");

    public long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into record_number (workspace, last) values (:workspace, 1)
                        on conflict (workspace) do update set last = record_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    public void insert(Transaction tx, Activity activity) {
        var what = activity.what();
        tx.handle()
                .createUpdate(
                        """
                        insert into record (workspace, number, kind, said, day, villages, member_id,
                            recorded_at, state, revision)
                        values (:workspace, :number, :kind, :said, :day, :villages, :member,
                            :at, 'KEPT', 0)
                        """)
                .bind("workspace", activity.ref().workspace())
                .bind("number", activity.ref().number())
                .bind("kind", what.kind().name())
                .bind("said", what.said())
                .bind("day", what.day().toString())
                .bind("villages", String.join("\n", what.villages()))
                .bind("member", activity.origin().memberId())
                .bind("at", activity.origin().at().toEpochMilli())
                .execute();
        heads(tx, activity.ref(), what.heads());
    }

    /// Writes over a record as it was read; false if somebody was faster.
    public boolean update(Transaction tx, Activity activity) {
        var what = activity.what();
        var gone = activity.state() instanceof State.Withdrawn withdrawn ? withdrawn : null;
        boolean written =
                tx.handle()
                                .createUpdate(
                                        """
                                        update record set kind = :kind, said = :said, day = :day,
                                            villages = :villages, state = :state,
                                            reason = :reason, ended_by = :by, ended_at = :at,
                                            revision = revision + 1
                                        where workspace = :workspace and number = :number
                                            and revision = :revision
                                        """)
                                .bind("kind", what.kind().name())
                                .bind("said", what.said())
                                .bind("day", what.day().toString())
                                .bind("villages", String.join("\n", what.villages()))
                                .bind("state", gone == null ? "KEPT" : "WITHDRAWN")
                                .bind("reason", gone == null ? null : gone.reason())
                                .bind("by", gone == null ? null : gone.byId())
                                .bind("at", gone == null ? null : gone.at().toEpochMilli())
                                .bind("workspace", activity.ref().workspace())
                                .bind("number", activity.ref().number())
                                .bind("revision", activity.revision())
                                .execute()
                        == 1;
        if (written) {
            heads(tx, activity.ref(), what.heads());
        }
        return written;
    }

    private static void heads(Transaction tx, Activity.Ref ref, Heads heads) {
        tx.handle()
                .createUpdate(
                        "delete from record_heads"
                                + " where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .execute();
        heads.byCategory()
                .forEach((category, people) ->
                        tx.handle()
                                .createUpdate(
                                        """
                                        insert into record_heads
                                            (workspace, number, category, people)
                                        values (:workspace, :number, :category, :people)
                                        """)
                                .bind("workspace", ref.workspace())
                                .bind("number", ref.number())
                                .bind("category", category)
                                .bind("people", people)
                                .execute());
    }

    public Optional<Activity> find(Transaction tx, Activity.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select * from record where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> activity(row, _ -> headsOf(tx, ref)))
                .findFirst();
    }

    /// What was done from one day until before another and counts, in the order of time.
    public List<Activity> between(
            Transaction tx, String workspace, LocalDate from, LocalDate until) {
        var heads = heads(tx, workspace, from, until);
        return tx.handle()
                .createQuery(
                        """
                        select * from record where workspace = :workspace and state = 'KEPT'
                            and day >= :from and day < :until
                        order by day, number
                        """)
                .bind("workspace", workspace)
                .bind("from", from.toString())
                .bind("until", until.toString())
                .map((row, _) -> activity(row, number -> heads.getOrDefault(number, Heads.NONE)))
                .list();
    }

    /// Who came to each record of a time, by number.
    private static Map<Long, Heads> heads(
            Transaction tx, String workspace, LocalDate from, LocalDate until) {
        var found = new HashMap<Long, SequencedMap<String, Integer>>();
        tx.handle()
                .createQuery(
                        """
                        select h.number, h.category, h.people from record r
                        join record_heads h on h.workspace = r.workspace and h.number = r.number
                        where r.workspace = :workspace and r.day >= :from and r.day < :until
                        order by h.number, h.people desc, h.category
                        """)
                .bind("workspace", workspace)
                .bind("from", from.toString())
                .bind("until", until.toString())
                .map((row, _) -> new Head(row.getLong(1), row.getString(2), row.getInt(3)))
                .forEach(head ->
                        found.computeIfAbsent(head.number(), _ -> new LinkedHashMap<>())
                                .put(head.category(), head.people()));
        var all = new HashMap<Long, Heads>();
        found.forEach((number, heads) -> all.put(number, new Heads(heads)));
        return all;
    }

    private record Head(long number, String category, int people) {}

    private static Activity activity(ResultSet row, LongFunction<Heads> heads) throws SQLException {
        var ref = new Activity.Ref(row.getString("workspace"), row.getLong("number"));
        var what =
                new Activity.What(
                        Activity.Kind.valueOf(row.getString("kind")),
                        row.getString("said"),
                        LocalDate.parse(row.getString("day")),
                        Stream.of(row.getString("villages").split("\n", -1))
                                .filter(id -> !id.isEmpty())
                                .toList(),
                        heads.apply(ref.number()));
        var origin =
                new Activity.Origin(
                        row.getString("member_id"),
                        Instant.ofEpochMilli(row.getLong("recorded_at")));
        return new Activity(ref, what, origin, state(row), row.getLong("revision"));
    }

    private static State state(ResultSet row) throws SQLException {
        return row.getString("state").equals("KEPT")
                ? new State.Kept()
                : new State.Withdrawn(
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        row.getString("ended_by"),
                        Instant.ofEpochMilli(row.getLong("ended_at")));
    }

    private static Heads headsOf(Transaction tx, Activity.Ref ref) {
        var heads = new LinkedHashMap<String, Integer>();
        tx.handle()
                .createQuery(
                        """
                        select category, people from record_heads
                        where workspace = :workspace and number = :number
                        order by people desc, category
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(entry -> heads.put(entry.getKey(), entry.getValue()));
        return new Heads(heads);
    }
}
