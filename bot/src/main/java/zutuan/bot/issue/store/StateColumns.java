package zutuan.bot.issue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.IssueState.Claimed;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.IssueState.Merged;
import zutuan.bot.issue.model.IssueState.Reported;
import zutuan.bot.issue.model.IssueState.Withdrawn;

/// A state as the columns of a row, see [IssueColumns].
record StateColumns(String state, Handling handling, Ending ending) {
    private static final String REPORTED = "REPORTED";
    private static final String CLAIMED = "CLAIMED";
    private static final String CLOSE_ASKED = "CLOSE_ASKED";
    private static final String CLOSED = "CLOSED";

    /// Who has it in hand, and what they say of it.
    private record Handling(
            @Nullable String leadId,
            @Nullable Instant since,
            @Nullable String result,
            @Nullable Instant askedAt) {
        private static final Handling NONE = new Handling(null, null, null, null);

        static Handling of(Claimed claimed) {
            return new Handling(claimed.leadId(), claimed.since(), null, null);
        }

        static Handling of(CloseAsked asked) {
            var claimed = asked.claimed();
            return new Handling(claimed.leadId(), claimed.since(), asked.result(), asked.at());
        }

        /// The first version believes that whatever is closed had a lead.
        static Handling ofWhoEnded(String by, Instant at) {
            return new Handling(by, at, null, at);
        }

        static Handling read(ResultSet row) throws SQLException {
            return new Handling(
                    row.getString("lead_id"),
                    IssueColumns.instant(row, "lead_since"),
                    row.getString("result"),
                    IssueColumns.instant(row, "asked_at"));
        }
    }

    /// How it ended.
    private record Ending(
            @Nullable String how,
            @Nullable Long into,
            @Nullable String reason,
            @Nullable Instant at,
            @Nullable String by) {
        private static final Ending NONE = new Ending(null, null, null, null, null);

        static Ending of(Closed closed) {
            String how = closed.confirmedBy() == null ? "UNCONFIRMED" : "CONFIRMED";
            return new Ending(how, null, null, closed.at(), closed.confirmedBy());
        }

        static Ending read(ResultSet row) throws SQLException {
            long into = row.getLong("ended_into");
            return new Ending(
                    row.getString("ending"),
                    into,
                    row.getString("ended_reason"),
                    IssueColumns.instant(row, "closed_at"),
                    row.getString("closed_by"));
        }
    }

    static StateColumns of(IssueState state) {
        return switch (state) {
            case Reported() -> new StateColumns(REPORTED, Handling.NONE, Ending.NONE);
            case Claimed claimed -> new StateColumns(CLAIMED, Handling.of(claimed), Ending.NONE);
            case CloseAsked asked -> new StateColumns(CLOSE_ASKED, Handling.of(asked), Ending.NONE);
            case Closed closed ->
                    new StateColumns(CLOSED, Handling.of(closed.asked()), Ending.of(closed));
            case Merged(var into, var at, var by) ->
                    new StateColumns(
                            CLOSED,
                            Handling.ofWhoEnded(by, at),
                            new Ending("MERGED", into, null, at, by));
            case Withdrawn(var at, var by, var reason) ->
                    new StateColumns(
                            CLOSED,
                            Handling.ofWhoEnded(by, at),
                            new Ending("WITHDRAWN", null, reason, at, by));
        };
    }

    void bind(SqlStatement<?> statement) {
        statement
                .bind("state", state)
                .bind("lead_id", handling.leadId())
                .bind("lead_since", IssueColumns.millis(handling.since()))
                .bind("result", IssueColumns.filled(handling.result()))
                .bind("asked_at", IssueColumns.millis(handling.askedAt()))
                .bind("ending", ending.how())
                .bind("ended_into", ending.into())
                .bind("ended_reason", IssueColumns.filled(ending.reason()))
                .bind("closed_at", IssueColumns.millis(ending.at()))
                .bind("closed_by", ending.by());
    }

    static IssueState read(ResultSet row) throws SQLException {
        var columns =
                new StateColumns(row.getString("state"), Handling.read(row), Ending.read(row));
        return columns.read();
    }

    private IssueState read() {
        var leadId = handling.leadId();
        if (state.equals(REPORTED) || leadId == null) {
            return new Reported();
        }
        var claimed = new Claimed(leadId, known(handling.since()));
        var asked = new CloseAsked(claimed, known(handling.askedAt()), word(handling.result()));
        return switch (state) {
            case CLAIMED -> claimed;
            case CLOSE_ASKED -> asked;
            default -> ended(asked);
        };
    }

    /// What the first version closed has no ending: its reporter had confirmed it.
    private IssueState ended(CloseAsked asked) {
        var at = known(ending.at());
        String by = word(ending.by());
        return switch (word(ending.how())) {
            case "MERGED" -> new Merged(Objects.requireNonNull(ending.into()), at, by);
            case "WITHDRAWN" -> new Withdrawn(at, by, word(ending.reason()));
            case "UNCONFIRMED" -> new Closed(asked, at, null);
            default -> new Closed(asked, at, by);
        };
    }

    private static Instant known(@Nullable Instant at) {
        return Objects.requireNonNullElse(at, Instant.EPOCH);
    }

    private static String word(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
