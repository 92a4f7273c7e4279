package zutuan.bot.issue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.model.Course;
import zutuan.bot.issue.model.Course.Escalation;
import zutuan.bot.issue.model.Course.Extension;
import zutuan.bot.issue.model.Course.Level;
import zutuan.bot.issue.model.Course.Pace;
import zutuan.bot.issue.model.Course.Term;
import zutuan.bot.issue.model.Course.Waiting;
import zutuan.bot.issue.model.Deadline;
import zutuan.bot.issue.model.Deadline.Reminded;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.chinese.intent.Domain;

/// An issue as the columns of its row, but for the assistants, who have a table of their own. Words
/// that are empty are null there, but for `hamlet` and `said`.
///
/// `state` has the four values that the first version knew. How an issue ended otherwise is told
/// beside it, in columns that the first version does not look at: there it is closed.
final class IssueColumns {
    private IssueColumns() {}

    static void bind(SqlStatement<?> statement, Issue issue) {
        bind(statement, issue.report());
        StateColumns.of(issue.state()).bind(statement);
        bind(statement, issue.deadline());
        bind(statement, issue.course().escalation());
        bind(statement, issue.course().waiting());
        bind(statement, issue.course().extension());
        bind(statement, issue.course().pace());
    }

    private static void bind(SqlStatement<?> statement, Issue.Report report) {
        var nature = report.nature();
        statement
                .bind("reporter_id", report.reporterId())
                .bind("reported_at", report.at().toEpochMilli())
                .bind("said", report.said())
                .bind("village_id", nature.place().villageId())
                .bind("hamlet", nature.place().hamlet())
                .bind("domain", nature.domain().code())
                .bind("urgency", nature.urgency().name())
                .bind("team_id", nature.teamId());
    }

    private static void bind(SqlStatement<?> statement, Deadline deadline) {
        statement
                .bind("due_at", deadline.dueAt().toEpochMilli())
                .bind("clock_from", deadline.from().toEpochMilli())
                .bind("clock_days", deadline.workdays())
                .bind("reminded", deadline.reminded().step());
    }

    private static void bind(SqlStatement<?> statement, @Nullable Escalation escalation) {
        var told = escalation == null ? null : escalation.term().told() ? 1L : 0L;
        statement
                .bind("level", escalation == null ? null : escalation.level().name())
                .bind("level_at", escalation == null ? null : millis(escalation.at()))
                .bind("level_by", escalation == null ? null : filled(escalation.by()))
                .bind("level_reason", escalation == null ? null : filled(escalation.reason()))
                .bind("level_due", escalation == null ? null : millis(escalation.dueAt()))
                .bind("level_told", told);
    }

    private static void bind(SqlStatement<?> statement, @Nullable Waiting waiting) {
        statement
                .bind("party", waiting == null ? null : waiting.party())
                .bind("party_contact", waiting == null ? null : filled(waiting.contact()))
                .bind("party_since", waiting == null ? null : millis(waiting.since()))
                .bind("party_due", waiting == null ? null : millis(waiting.dueAt()));
    }

    private static void bind(SqlStatement<?> statement, @Nullable Extension extension) {
        statement
                .bind("extend_until", extension == null ? null : millis(extension.until()))
                .bind("extend_reason", extension == null ? null : filled(extension.reason()))
                .bind("extend_by", extension == null ? null : filled(extension.by()))
                .bind("extend_at", extension == null ? null : millis(extension.at()));
    }

    private static void bind(SqlStatement<?> statement, Pace pace) {
        statement
                .bind("returned", pace.returns())
                .bind("idle", pace.idle())
                .bind("progress_at", millis(pace.progressAt()))
                .bind("urged_at", millis(pace.urgedAt()));
    }

    static Issue read(ResultSet row, List<String> assistants) throws SQLException {
        var ref = new Issue.Ref(row.getString("workspace"), row.getLong("number"));
        var nature =
                new Issue.Nature(
                        new PlaceReader.Place(row.getString("village_id"), word(row, "hamlet")),
                        Domain.of(row.getString("domain")),
                        Urgency.valueOf(row.getString("urgency")),
                        row.getString("team_id"));
        var reportedAt = known(row, "reported_at");
        var report =
                new Issue.Report(
                        ref, row.getString("reporter_id"), reportedAt, word(row, "said"), nature);
        return new Issue(
                report,
                deadline(row, reportedAt),
                StateColumns.read(row),
                new Course(assistants, escalation(row), waiting(row), extension(row), pace(row)),
                row.getLong("revision"));
    }

    /// The first version kept neither the start nor the number of days.
    private static Deadline deadline(ResultSet row, Instant reportedAt) throws SQLException {
        return new Deadline(
                Objects.requireNonNullElse(instant(row, "clock_from"), reportedAt),
                row.getInt("clock_days"),
                known(row, "due_at"),
                Reminded.of(row.getInt("reminded")));
    }

    private static @Nullable Escalation escalation(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return level == null
                ? null
                : new Escalation(
                        Level.valueOf(level),
                        known(row, "level_at"),
                        word(row, "level_by"),
                        word(row, "level_reason"),
                        new Term(known(row, "level_due"), row.getInt("level_told") == 1));
    }

    private static @Nullable Waiting waiting(ResultSet row) throws SQLException {
        String party = row.getString("party");
        return party == null
                ? null
                : new Waiting(
                        party,
                        word(row, "party_contact"),
                        known(row, "party_since"),
                        known(row, "party_due"));
    }

    private static @Nullable Extension extension(ResultSet row) throws SQLException {
        var until = instant(row, "extend_until");
        return until == null
                ? null
                : new Extension(
                        until,
                        word(row, "extend_reason"),
                        word(row, "extend_by"),
                        known(row, "extend_at"));
    }

    private static Pace pace(ResultSet row) throws SQLException {
        return new Pace(
                row.getInt("returned"),
                row.getInt("idle"),
                instant(row, "progress_at"),
                instant(row, "urged_at"));
    }

    static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : Long.valueOf(at.toEpochMilli());
    }

    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
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
