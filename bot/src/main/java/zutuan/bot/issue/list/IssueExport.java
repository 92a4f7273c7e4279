package zutuan.bot.issue.list;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import zutuan.bot.issue.desk.Echo;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.model.Help;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.kernel.export.Table;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;

/// All issues of a workspace as a table for a spreadsheet: no phone numbers, and no contacts of
/// outside parties.
public record IssueExport(IssueListStore lists, HelpStore helps, ZoneId zone) {
    private static final int PART = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    public Table table(Transaction tx, Roster roster) {
        var rows = new ArrayList<List<String>>();
        long last = 0;
        var part = part(tx, roster, last);
        while (!part.isEmpty()) {
            part.forEach(issue -> rows.add(row(tx, issue, roster)));
            last = part.getLast().number();
            part = part(tx, roster, last);
        }
        return new Table(ExportReplies.SHEET, ExportReplies.HEADER, rows);
    }

    private List<Issue> part(Transaction tx, Roster roster, long after) {
        return lists.all(tx, roster.workspace(), after, PART);
    }

    private List<String> row(Transaction tx, Issue issue, Roster roster) {
        var helps = this.helps.of(tx, issue.report().ref());
        var elsewhere = helps.stream().filter(Help::elsewhere).toList();
        return List.of(
                Long.toString(issue.number()),
                time(issue.report().at()),
                IssuePhrases.name(roster, issue.report().reporterId()),
                IssuePhrases.place(issue, roster),
                issue.nature().domain().title(),
                issue.nature().urgency().title(),
                Echo.safe(issue.report().said()),
                time(issue.dueAt()),
                StatusReplies.brief(issue, roster),
                result(issue),
                elsewhere.stream()
                        .map(help -> helper(help, roster))
                        .collect(Collectors.joining("、")));
    }

    private static String helper(Help help, Roster roster) {
        return help.kind() == Help.Kind.PARTY
                ? help.helper()
                : IssuePhrases.name(roster, help.helper());
    }

    private static String result(Issue issue) {
        return switch (issue.state()) {
            case IssueState.CloseAsked(_, _, var result) -> Echo.safe(result);
            case IssueState.Closed(var asked, _, _) -> Echo.safe(asked.result());
            case IssueState.Withdrawn(_, _, var reason) -> Echo.safe(reason);
            case IssueState.Reported _, IssueState.Claimed _, IssueState.Merged _ -> "";
        };
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }
}
