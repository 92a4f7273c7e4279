package zutuan.bot.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.record.model.Dated;
import zutuan.bot.record.model.Practice;
import zutuan.bot.record.model.Practice.State;

/// Keeps practices; the workspace comes first in every key. Stateless.
public final class PracticeStore {
    public static final PictureStore PICTURES = new PictureStore("practice_media");

    public long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into practice_number (workspace, last) values (:workspace, 1)
                        on conflict (workspace) do update set last = practice_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    public void insert(Transaction tx, Practice practice) {
        var what = practice.what();
        tx.handle()
                .createUpdate(
                        """
                        insert into practice (workspace, number, did, result, figures, dated,
                            village, member_id, published_at, state, revision)
                        values (:workspace, :number, :did, :result, :figures, :dated,
                            :village, :member, :at, 'KEPT', 0)
                        """)
                .bind("workspace", practice.ref().workspace())
                .bind("number", practice.ref().number())
                .bind("did", what.did())
                .bind("result", what.result())
                .bind("figures", what.figures() ? 1 : 0)
                .bind("dated", what.day().map(Dated::text).orElse(null))
                .bind("village", what.village())
                .bind("member", practice.origin().memberId())
                .bind("at", practice.origin().at().toEpochMilli())
                .execute();
    }

    /// Writes over a practice as it was read; false if somebody was faster.
    public boolean update(Transaction tx, Practice practice) {
        var what = practice.what();
        var gone = practice.state() instanceof State.Withdrawn withdrawn ? withdrawn : null;
        return tx.handle()
                        .createUpdate(
                                """
                                update practice set did = :did, result = :result,
                                    figures = :figures, dated = :dated, village = :village,
                                    state = :state, reason = :reason, ended_by = :by,
                                    ended_at = :at, revision = revision + 1
                                where workspace = :workspace and number = :number
                                    and revision = :revision
                                """)
                        .bind("did", what.did())
                        .bind("result", what.result())
                        .bind("figures", what.figures() ? 1 : 0)
                        .bind("dated", what.day().map(Dated::text).orElse(null))
                        .bind("village", what.village())
                        .bind("state", gone == null ? "KEPT" : "WITHDRAWN")
                        .bind("reason", gone == null ? null : gone.reason())
                        .bind("by", gone == null ? null : gone.byId())
                        .bind("at", gone == null ? null : gone.at().toEpochMilli())
                        .bind("workspace", practice.ref().workspace())
                        .bind("number", practice.ref().number())
                        .bind("revision", practice.revision())
                        .execute()
                == 1;
    }

    public Optional<Practice> find(Transaction tx, Practice.Ref ref) {
        return tx.handle()
                .createQuery(
                        "select * from practice where workspace = :workspace and number = :number")
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> practice(row))
                .findFirst();
    }

    /// What stands, the newest first.
    public List<Practice> standing(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        select * from practice where workspace = :workspace and state = 'KEPT'
                        order by number desc
                        """)
                .bind("workspace", workspace)
                .map((row, _) -> practice(row))
                .list();
    }

    public List<Practice> all(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery("select * from practice where workspace = :workspace order by number")
                .bind("workspace", workspace)
                .map((row, _) -> practice(row))
                .list();
    }

    /// What was told from one moment until before another and stands.
    public List<Practice> between(Transaction tx, String workspace, Instant from, Instant until) {
        return tx.handle()
                .createQuery(
                        """
                        select * from practice where workspace = :workspace and state = 'KEPT'
                            and published_at >= :from and published_at < :until
                        order by number
                        """)
                .bind("workspace", workspace)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map((row, _) -> practice(row))
                .list();
    }

    private static Practice practice(ResultSet row) throws SQLException {
        String dated = row.getString("dated");
        var what =
                new Practice.What(
                        row.getString("village"),
                        row.getString("did"),
                        row.getString("result"),
                        row.getLong("figures") == 1,
                        dated == null ? null : new Dated(dated));
        var origin =
                new Practice.Origin(
                        row.getString("member_id"),
                        Instant.ofEpochMilli(row.getLong("published_at")));
        return new Practice(
                new Practice.Ref(row.getString("workspace"), row.getLong("number")),
                what,
                origin,
                state(row),
                row.getLong("revision"));
    }

    private static State state(ResultSet row) throws SQLException {
        return row.getString("state").equals("KEPT")
                ? new State.Kept()
                : new State.Withdrawn(
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        row.getString("ended_by"),
                        Instant.ofEpochMilli(row.getLong("ended_at")));
    }
}
