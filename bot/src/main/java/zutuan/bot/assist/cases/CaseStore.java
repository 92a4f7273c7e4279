package zutuan.bot.assist.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.cases.Case.About;
import zutuan.bot.assist.cases.Case.Complaint;
import zutuan.bot.assist.cases.Case.Counsel;
import zutuan.bot.assist.cases.Found.Solved;
import zutuan.bot.assist.cases.KeptCase.State;
import zutuan.bot.assist.cases.KeptCase.Touch;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.store.Transaction;

/// Keeps the cases of towns. Stateless.
final class CaseStore {
    private static final String INSERT =
            """
            insert into assist_case (workspace, number, field, kind, stage, season_from,
                season_until, title, symptom, sayings, cause, todo, avoid, source, alerts, state,
                request, technician_id, solved_at, changed_at, changed_by, reason, revision)
            values (:workspace, :number, :field, :kind, :stage, :from, :until, :title, :symptom,
                :sayings, :cause, :todo, :avoid, :source, :alerts, :state, :request, :technician,
                :solved, :at, :by, :reason, 1)
            on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update assist_case
            set field = :field, kind = :kind, stage = :stage, season_from = :from,
                season_until = :until, title = :title, symptom = :symptom, sayings = :sayings,
                cause = :cause, todo = :todo, avoid = :avoid, source = :source, alerts = :alerts,
                state = :state, request = :request, technician_id = :technician,
                solved_at = :solved, changed_at = :at, changed_by = :by, reason = :reason,
                revision = revision + 1
            where workspace = :workspace and number = :number and revision = :revision
            """;

    /// The next number of a workspace; numbers are never used again.
    int nextNumber(Transaction tx, String workspace) {
        return tx.handle()
                .createQuery(
                        """
                        insert into assist_case_number (workspace, last) values (:workspace, :first)
                        on conflict (workspace) do update set last = assist_case_number.last + 1
                        returning last
                        """)
                .bind("workspace", workspace)
                .bind("first", Case.OWN + 1)
                .mapTo(Integer.class)
                .one();
    }

    /// False, and nothing kept, if somebody else changed it meanwhile. One of revision 0 is new.
    boolean save(Transaction tx, String workspace, KeptCase kept) {
        boolean fresh = kept.revision() == 0;
        var update = tx.handle().createUpdate(fresh ? INSERT : UPDATE);
        described(update, kept.one());
        var solved = kept.solved();
        update.bind("workspace", workspace)
                .bind("number", kept.one().number())
                .bind("state", kept.state().name())
                .bind("request", solved == null ? null : solved.request())
                .bind("technician", solved == null ? null : solved.technicianId())
                .bind("solved", solved == null ? null : solved.at().toEpochMilli())
                .bind("at", kept.last().at().toEpochMilli())
                .bind("by", kept.last().byId())
                .bind("reason", kept.last().reason());
        if (!fresh) {
            update.bind("revision", kept.revision());
        }
        return update.execute() == 1;
    }

    private static void described(Update update, Case one) {
        var about = one.about();
        var counsel = one.counsel();
        update.bind("field", about.field().name())
                .bind("kind", about.kind())
                .bind("stage", about.stage())
                .bind("from", about.season().from().getValue())
                .bind("until", about.season().until().getValue())
                .bind("title", one.title())
                .bind("symptom", one.complaint().symptom())
                .bind("sayings", String.join("；", one.complaint().sayings()))
                .bind("cause", counsel.cause())
                .bind("todo", counsel.todo())
                .bind("avoid", counsel.avoid())
                .bind("source", counsel.source())
                .bind("alerts", counsel.alerts() ? 1 : 0);
    }

    Optional<KeptCase> find(Transaction tx, String workspace, int number) {
        return tx.handle()
                .createQuery(
                        "select * from assist_case where workspace = :workspace and number = :number")
                .bind("workspace", workspace)
                .bind("number", number)
                .map((row, _) -> kept(row))
                .findFirst();
    }

    /// The latest that a request has led to.
    Optional<KeptCase> ofRequest(Transaction tx, String workspace, long request) {
        return tx.handle()
                .createQuery(
                        """
                        select * from assist_case
                        where workspace = :workspace and request = :request
                        order by number desc limit 1
                        """)
                .bind("workspace", workspace)
                .bind("request", request)
                .map((row, _) -> kept(row))
                .findFirst();
    }

    /// What was changed at or after a time, in the order of the changes.
    List<KeptCase> since(Transaction tx, String workspace, Instant from) {
        return tx.handle()
                .createQuery(
                        """
                        select * from assist_case
                        where workspace = :workspace and changed_at >= :from
                        order by changed_at, number
                        """)
                .bind("workspace", workspace)
                .bind("from", from.toEpochMilli())
                .map((row, _) -> kept(row))
                .list();
    }

    /// What waits for approval, the oldest first.
    List<KeptCase> drafts(Transaction tx, String workspace, int limit) {
        return tx.handle()
                .createQuery(
                        """
                        select * from assist_case
                        where workspace = :workspace and state = 'DRAFT'
                        order by number limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("limit", limit)
                .map((row, _) -> kept(row))
                .list();
    }

    private static KeptCase kept(ResultSet row) throws SQLException {
        var touch =
                new Touch(
                        Instant.ofEpochMilli(row.getLong("changed_at")),
                        row.getString("changed_by"),
                        row.getString("reason"));
        var state = State.valueOf(row.getString("state"));
        return new KeptCase(told(row), state, solved(row), touch, row.getLong("revision"));
    }

    private static Case told(ResultSet row) throws SQLException {
        var season =
                new Season(
                        Month.of(row.getInt("season_from")), Month.of(row.getInt("season_until")));
        return new Case(
                row.getInt("number"),
                new About(
                        Field.valueOf(row.getString("field")),
                        row.getString("kind"),
                        row.getString("stage"),
                        season),
                new Complaint(
                        row.getString("title"),
                        row.getString("symptom"),
                        CaseReader.parts(row.getString("sayings"))),
                new Counsel(
                        row.getString("cause"),
                        row.getString("todo"),
                        row.getString("avoid"),
                        row.getString("source"),
                        row.getInt("alerts") == 1));
    }

    private static @Nullable Solved solved(ResultSet row) throws SQLException {
        String technician = row.getString("technician_id");
        return technician == null
                ? null
                : new Solved(
                        row.getLong("request"),
                        technician,
                        Instant.ofEpochMilli(row.getLong("solved_at")));
    }
}
