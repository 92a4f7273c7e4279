package zutuan.bot.assist.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState;
import zutuan.bot.assist.model.HelpState.Accepted;
import zutuan.bot.assist.model.HelpState.Answered;
import zutuan.bot.assist.model.HelpState.Dropped;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.assist.model.HelpState.Result;
import zutuan.bot.assist.model.HelpState.Solved;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.assist.model.HelpState.Waiting;
import zutuan.bot.assist.model.Trouble;

/// A request as the columns of its row.
final class RequestColumns {
    private RequestColumns() {}

    static void bind(SqlStatement<?> statement, HelpRequest request) {
        var trouble = request.trouble();
        statement
                .bind("said", request.asked().said())
                .bind("field", trouble.field().name())
                .bind("thing", trouble.thing())
                .bind("stage", trouble.stage())
                .bind("village", trouble.spot().villageId())
                .bind("hamlet", trouble.spot().hamlet())
                .bind("amount", trouble.amount())
                .bind("told", String.join(" ", request.course().told()))
                .bind("pass_at", millis(request.course().passAt()));
        state(statement, request);
    }

    private static void state(SqlStatement<?> statement, HelpRequest request) {
        var hand = request.hand().orElse(null);
        var visit = hand == null ? null : hand.visit();
        var result = request.result().orElse(null);
        var again = result == null ? null : result.again();
        var end = end(request.state());
        statement
                .bind("state", name(request.state()))
                .bind("technician", hand == null ? null : hand.technicianId())
                .bind("accepted_at", hand == null ? null : millis(hand.since()))
                .bind("visit_at", visit == null ? null : millis(visit.at()))
                .bind("visit_grain", visit == null ? null : visit.precision().name())
                .bind("way_at", visit == null ? null : millis(visit.wayAt()))
                .bind("result", result == null ? null : result.text())
                .bind("result_at", result == null ? null : millis(result.at()))
                .bind("by_phone", result == null ? null : flag(result.phone()))
                .bind("look_again", again == null ? null : again.toString())
                .bind("ended_at", millis(end.at()))
                .bind("ended_by", end.by())
                .bind("reason", end.reason());
    }

    private record End(@Nullable Instant at, @Nullable String by, @Nullable String reason) {}

    private static End end(HelpState state) {
        return switch (state) {
            case Waiting _, Accepted _, Answered _ -> new End(null, null, null);
            case Solved(_, _, var at, var by) -> new End(at, by, null);
            case Dropped(var at, var by, var reason) -> new End(at, by, reason);
        };
    }

    static String name(HelpState state) {
        return switch (state) {
            case Waiting _ -> "WAITING";
            case Accepted _ -> "ACCEPTED";
            case Answered _ -> "ANSWERED";
            case Solved _ -> "SOLVED";
            case Dropped _ -> "DROPPED";
        };
    }

    static HelpRequest read(ResultSet row) throws SQLException {
        var asked =
                new HelpRequest.Asked(
                        new HelpRequest.Ref(row.getString("workspace"), row.getLong("number")),
                        row.getString("asker_id"),
                        known(row, "asked_at"),
                        row.getString("said"),
                        trouble(row));
        String told = row.getString("told");
        var ids = told.isEmpty() ? List.<String>of() : List.of(told.split(" ", -1));
        var course = new HelpRequest.Course(ids, instant(row, "pass_at"));
        return new HelpRequest(asked, course, state(row), row.getLong("revision"));
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        return new Trouble(
                Field.valueOf(row.getString("field")),
                row.getString("thing"),
                row.getString("stage"),
                new Trouble.Spot(row.getString("village_id"), row.getString("hamlet")),
                row.getString("amount"));
    }

    private static HelpState state(ResultSet row) throws SQLException {
        var hand = hand(row);
        var result = result(row);
        return switch (row.getString("state")) {
            case "ACCEPTED" -> new Accepted(Objects.requireNonNull(hand));
            case "ANSWERED" ->
                    new Answered(Objects.requireNonNull(hand), Objects.requireNonNull(result));
            case "SOLVED" ->
                    new Solved(hand, result, known(row, "ended_at"), row.getString("ended_by"));
            case "DROPPED" ->
                    new Dropped(known(row, "ended_at"), word(row, "ended_by"), word(row, "reason"));
            default -> new Waiting();
        };
    }

    private static @Nullable Hand hand(ResultSet row) throws SQLException {
        String technician = row.getString("technician_id");
        var at = instant(row, "visit_at");
        var visit =
                at == null
                        ? null
                        : new Visit(
                                at,
                                Precision.valueOf(row.getString("visit_grain")),
                                instant(row, "way_at"));
        return technician == null ? null : new Hand(technician, known(row, "accepted_at"), visit);
    }

    private static @Nullable Result result(ResultSet row) throws SQLException {
        String text = row.getString("result");
        String again = row.getString("look_again");
        return text == null
                ? null
                : new Result(
                        text,
                        known(row, "result_at"),
                        row.getLong("by_phone") == 1,
                        again == null ? null : LocalDate.parse(again));
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : Long.valueOf(at.toEpochMilli());
    }

    private static Long flag(boolean yes) {
        return yes ? 1L : 0L;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static Instant known(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private static String word(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
