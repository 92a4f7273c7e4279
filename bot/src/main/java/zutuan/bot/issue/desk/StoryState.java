package zutuan.bot.issue.desk;

import java.util.List;
import java.util.Map;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.IssueState.Claimed;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.IssueState.Merged;
import zutuan.bot.issue.model.IssueState.Reported;
import zutuan.bot.issue.model.IssueState.Withdrawn;

/// A state as events tell of it, see [StoryForm].
final class StoryState {
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

    private StoryState() {}

    /// The value of `state`.
    static String name(IssueState state) {
        return switch (state) {
            case Reported() -> "REPORTED";
            case Claimed _ -> "CLAIMED";
            case CloseAsked _ -> "CLOSE_ASKED";
            case Closed _, Merged _, Withdrawn _ -> "CLOSED";
        };
    }

    static void write(IssueState state, Map<String, String> told) {
        ALL.forEach(name -> told.put(name, ""));
        told.put("state", name(state));
        switch (state) {
            case Reported() -> {}
            case Claimed claimed -> claimed(claimed, told);
            case CloseAsked asked -> asked(asked, told);
            case Closed closed -> {
                asked(closed.asked(), told);
                told.put("ending", closed.confirmedBy() == null ? "UNCONFIRMED" : "CONFIRMED");
                told.put("closed_at", StoryForm.millis(closed.at()));
                told.put("closed_by", closed.confirmedBy() == null ? "" : closed.confirmedBy());
            }
            case Merged(var into, var at, var by) -> {
                told.put("ending", "MERGED");
                told.put("ended_into", Long.toString(into));
                ended(StoryForm.millis(at), by, told);
            }
            case Withdrawn(var at, var by, var reason) -> {
                told.put("ending", "WITHDRAWN");
                told.put("ended_reason", reason);
                ended(StoryForm.millis(at), by, told);
            }
        }
    }

    private static void claimed(Claimed claimed, Map<String, String> told) {
        told.put("lead_id", claimed.leadId());
        told.put("lead_since", StoryForm.millis(claimed.since()));
    }

    private static void asked(CloseAsked asked, Map<String, String> told) {
        claimed(asked.claimed(), told);
        told.put("result", asked.result());
        told.put("asked_at", StoryForm.millis(asked.at()));
    }

    /// The first version believes that whatever is closed had a lead and a result.
    private static void ended(String at, String by, Map<String, String> told) {
        told.put("closed_at", at);
        told.put("closed_by", by);
        told.put("lead_id", by);
        told.put("lead_since", at);
        told.put("asked_at", at);
    }

    static IssueState read(StoryForm.Values told) {
        String lead = told.text("lead_id");
        if (told.word("state").equals("REPORTED") || lead == null) {
            return new Reported();
        }
        var claimed = new Claimed(lead, told.instant("lead_since"));
        var asked = new CloseAsked(claimed, told.instant("asked_at"), told.word("result"));
        return switch (told.word("state")) {
            case "CLAIMED" -> claimed;
            case "CLOSE_ASKED" -> asked;
            default -> ended(asked, told);
        };
    }

    /// What the first version closed has no ending: its reporter had confirmed it.
    private static IssueState ended(CloseAsked asked, StoryForm.Values told) {
        var at = told.instant("closed_at");
        return switch (told.word("ending")) {
            case "MERGED" ->
                    new Merged(Long.parseLong(told.word("ended_into")), at, told.word("closed_by"));
            case "WITHDRAWN" ->
                    new Withdrawn(at, told.word("closed_by"), told.word("ended_reason"));
            case "UNCONFIRMED" -> new Closed(asked, at, null);
            default -> new Closed(asked, at, told.word("closed_by"));
        };
    }
}
