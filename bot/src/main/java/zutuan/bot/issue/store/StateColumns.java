package zutuan.bot.issue.store;

import java.util.List;
import java.util.Map;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.IssueState.Claimed;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.IssueState.Merged;
import zutuan.bot.issue.model.IssueState.Reported;
import zutuan.bot.issue.model.IssueState.Withdrawn;

/// A state as columns, see [IssueColumns].
final class StateColumns {
    private static final List<String> ALL =
            List.of(
                    "state",
                    "ending",
                    "ended_into",
                    "ended_reason",
                    "lead_id",
                    "lead_since",
                    "result",
                    "asked_at",
                    "closed_at",
                    "closed_by");

    private StateColumns() {}

    /// The value of `state`.
    static String name(IssueState state) {
        return switch (state) {
            case Reported() -> "REPORTED";
            case Claimed _ -> "CLAIMED";
            case CloseAsked _ -> "CLOSE_ASKED";
            case Closed _, Merged _, Withdrawn _ -> "CLOSED";
        };
    }

    static void write(IssueState state, Map<String, String> columns) {
        ALL.forEach(column -> columns.put(column, ""));
        columns.put("state", name(state));
        switch (state) {
            case Reported() -> {}
            case Claimed claimed -> claimed(claimed, columns);
            case CloseAsked asked -> asked(asked, columns);
            case Closed closed -> {
                asked(closed.asked(), columns);
                columns.put("ending", closed.confirmedBy() == null ? "UNCONFIRMED" : "CONFIRMED");
                columns.put("closed_at", IssueColumns.millis(closed.at()));
                columns.put("closed_by", closed.confirmedBy() == null ? "" : closed.confirmedBy());
            }
            case Merged(var into, var at, var by) -> {
                columns.put("ending", "MERGED");
                columns.put("ended_into", Long.toString(into));
                ended(IssueColumns.millis(at), by, columns);
            }
            case Withdrawn(var at, var by, var reason) -> {
                columns.put("ending", "WITHDRAWN");
                columns.put("ended_reason", reason);
                ended(IssueColumns.millis(at), by, columns);
            }
        }
    }

    private static void claimed(Claimed claimed, Map<String, String> columns) {
        columns.put("lead_id", claimed.leadId());
        columns.put("lead_since", IssueColumns.millis(claimed.since()));
    }

    private static void asked(CloseAsked asked, Map<String, String> columns) {
        claimed(asked.claimed(), columns);
        columns.put("result", asked.result());
        columns.put("asked_at", IssueColumns.millis(asked.at()));
    }

    /// The first version believes that whatever is closed had a lead and a result.
    private static void ended(String at, String by, Map<String, String> columns) {
        columns.put("closed_at", at);
        columns.put("closed_by", by);
        columns.put("lead_id", by);
        columns.put("lead_since", at);
        columns.put("asked_at", at);
    }

    static IssueState read(IssueColumns.Row row) {
        String lead = row.text("lead_id");
        if (row.word("state").equals("REPORTED") || lead == null) {
            return new Reported();
        }
        var claimed = new Claimed(lead, row.instant("lead_since"));
        var asked = new CloseAsked(claimed, row.instant("asked_at"), row.word("result"));
        return switch (row.word("state")) {
            case "CLAIMED" -> claimed;
            case "CLOSE_ASKED" -> asked;
            default -> ended(asked, row);
        };
    }

    /// What the first version closed has no ending: its reporter had confirmed it.
    private static IssueState ended(CloseAsked asked, IssueColumns.Row row) {
        var at = row.instant("closed_at");
        return switch (row.word("ending")) {
            case "MERGED" ->
                    new Merged(Long.parseLong(row.word("ended_into")), at, row.word("closed_by"));
            case "WITHDRAWN" -> new Withdrawn(at, row.word("closed_by"), row.word("ended_reason"));
            case "UNCONFIRMED" -> new Closed(asked, at, null);
            default -> new Closed(asked, at, row.word("closed_by"));
        };
    }
}
