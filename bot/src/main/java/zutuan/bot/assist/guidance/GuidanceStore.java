package zutuan.bot.assist.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.guidance.Guidance.Origin;
import zutuan.bot.assist.guidance.Guidance.Place;
import zutuan.bot.assist.guidance.Guidance.Plan;
import zutuan.bot.assist.guidance.Guidance.Quota;
import zutuan.bot.assist.guidance.Guidance.Ref;
import zutuan.bot.assist.guidance.Guidance.State;
import zutuan.bot.assist.guidance.Guidance.Turnout;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.kernel.store.Transaction;

/// Keeps sessions of group guidance; the workspace comes first in every key. Stateless.
final class GuidanceStore {
    long nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into assist_guidance_number (workspace, last) values (:workspace, 1)
                        on conflict (workspace)
                            do update set last = assist_guidance_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    void insert(Transaction tx, Guidance guidance) {
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                insert into assist_guidance (workspace, number, station, topic,
                                    starts_at, exactness, place, village, per_village, total, unit,
                                    caller_id, called_at, state, reason, heads, revision)
                                values (:workspace, :number, :station, :topic,
                                    :starts, :exactness, :place, :village, :perVillage, :total,
                                    :unit, :caller, :called, 'OPEN', '', '', 0)
                                """);
        planned(update, guidance)
                .bind("station", guidance.plan().stationId())
                .bind("topic", guidance.plan().topic())
                .bind("caller", guidance.origin().memberId())
                .bind("called", guidance.origin().at().toEpochMilli())
                .execute();
    }

    private static Update planned(Update update, Guidance guidance) {
        var plan = guidance.plan();
        return update.bind("workspace", guidance.ref().workspace())
                .bind("number", guidance.ref().number())
                .bind("starts", plan.when().at().toEpochMilli())
                .bind("exactness", plan.when().precision().name())
                .bind("place", plan.place().text())
                .bind("village", plan.place().villageId())
                .bind("perVillage", plan.quota().perVillage())
                .bind("total", plan.quota().total())
                .bind("unit", plan.quota().unit());
    }

    void update(Transaction tx, Guidance guidance) {
        var turnout = guidance.turnout();
        var update =
                tx.handle()
                        .createUpdate(
                                """
                                update assist_guidance set starts_at = :starts,
                                    exactness = :exactness, place = :place, village = :village,
                                    per_village = :perVillage, total = :total, unit = :unit,
                                    state = :state, reason = :reason, heads = :heads,
                                    record = :record
                                where workspace = :workspace and number = :number
                                """);
        planned(update, guidance)
                .bind("state", guidance.isCancelled() ? "CANCELLED" : "OPEN")
                .bind("reason", guidance.state() instanceof State.Cancelled(var why) ? why : "")
                .bind("heads", turnout == null ? "" : turnout.heads())
                .bind("record", turnout == null || turnout.record() == 0 ? null : turnout.record())
                .execute();
    }

    /// A session as it stands now, which nobody else changes before this transaction ends.
    Optional<Guidance> hold(Transaction tx, Ref ref) {
        tx.handle()
                .createUpdate(
                        """
                        update assist_guidance set revision = revision + 1
                        where workspace = :workspace and number = :number
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .execute();
        return find(tx, ref);
    }

    Optional<Guidance> find(Transaction tx, Ref ref) {
        return tx.handle()
                .createQuery(
                        """
                        select * from assist_guidance
                        where workspace = :workspace and number = :number
                        """)
                .bind("workspace", ref.workspace())
                .bind("number", ref.number())
                .map((row, _) -> guidance(row))
                .findFirst();
    }

    /// What takes place from this moment on, the soonest first.
    List<Guidance> since(Transaction tx, String workspace, Instant from) {
        return tx.handle()
                .createQuery(
                        """
                        select * from assist_guidance
                        where workspace = :workspace and state = 'OPEN' and starts_at >= :from
                        order by starts_at, number
                        """)
                .bind("workspace", workspace)
                .bind("from", from.toEpochMilli())
                .map((row, _) -> guidance(row))
                .list();
    }

    private static Guidance guidance(ResultSet row) throws SQLException {
        var when =
                new Visit(
                        Instant.ofEpochMilli(row.getLong("starts_at")),
                        Precision.valueOf(row.getString("exactness")),
                        null);
        var quota =
                new Quota(row.getInt("per_village"), row.getInt("total"), row.getString("unit"));
        var plan =
                new Plan(
                        row.getString("station"),
                        row.getString("topic"),
                        when,
                        new Place(row.getString("place"), row.getString("village")),
                        quota);
        var origin =
                new Origin(
                        row.getString("caller_id"), Instant.ofEpochMilli(row.getLong("called_at")));
        return new Guidance(
                new Ref(row.getString("workspace"), row.getLong("number")),
                plan,
                origin,
                row.getString("state").equals("OPEN")
                        ? new State.Open()
                        : new State.Cancelled(row.getString("reason")),
                turnout(row));
    }

    private static @Nullable Turnout turnout(ResultSet row) throws SQLException {
        String heads = row.getString("heads");
        return heads.isEmpty() ? null : new Turnout(heads, row.getLong("record"));
    }
}
