package zutuan.bot.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.IssueState.Claimed;
import zutuan.bot.issue.IssueState.CloseAsked;
import zutuan.bot.issue.IssueState.Closed;
import zutuan.bot.issue.IssueState.Reported;

/// A state as columns of the issue table.
record StateColumns(
        String state,
        @Nullable Claimed claimed,
        @Nullable CloseAsked asked,
        @Nullable Closed closed) {
    static StateColumns of(IssueState state) {
        return switch (state) {
            case Reported() -> new StateColumns("REPORTED", null, null, null);
            case Claimed claimed -> new StateColumns("CLAIMED", claimed, null, null);
            case CloseAsked asked -> new StateColumns("CLOSE_ASKED", asked.claimed(), asked, null);
            case Closed closed ->
                    new StateColumns("CLOSED", closed.asked().claimed(), closed.asked(), closed);
        };
    }

    @Nullable String leadId() {
        return claimed == null ? null : claimed.leadId();
    }

    @Nullable Long since() {
        return claimed == null ? null : claimed.since().toEpochMilli();
    }

    @Nullable String result() {
        return asked == null ? null : asked.result();
    }

    @Nullable Long askedAt() {
        return asked == null ? null : asked.at().toEpochMilli();
    }

    @Nullable Long closedAt() {
        return closed == null ? null : closed.at().toEpochMilli();
    }

    @Nullable String closedBy() {
        return closed == null ? null : closed.confirmedBy();
    }

    static IssueState read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        if (state.equals("REPORTED")) {
            return new Reported();
        }
        var claimed = new Claimed(row.getString("lead_id"), at(row, "lead_since"));
        if (state.equals("CLAIMED")) {
            return claimed;
        }
        var asked = new CloseAsked(claimed, at(row, "asked_at"), row.getString("result"));
        return state.equals("CLOSE_ASKED")
                ? asked
                : new Closed(asked, at(row, "closed_at"), row.getString("closed_by"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
