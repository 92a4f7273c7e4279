package zutuan.bot.issue.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
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

/// An issue as the columns of its row, each as text; empty text is null. Events tell of the columns
/// that a step changed, so that an issue can be rebuilt from its story.
///
/// `state` has the four values that the first version knew. How an issue ended otherwise is told
/// beside it, in columns that the first version does not look at: there it is closed.
public final class IssueColumns {
    /// Kept in a table of its own.
    public static final String ASSISTANTS = "assistants";

    private static final Set<String> NUMBERS =
            Set.of(
                    "reported_at",
                    "due_at",
                    "lead_since",
                    "asked_at",
                    "closed_at",
                    "ended_into",
                    "clock_from",
                    "clock_days",
                    "reminded",
                    "level_at",
                    "level_due",
                    "level_told",
                    "party_since",
                    "party_due",
                    "extend_until",
                    "extend_at",
                    "returned",
                    "idle",
                    "progress_at",
                    "urged_at");

    private IssueColumns() {}

    static boolean isNumber(String column) {
        return NUMBERS.contains(column);
    }

    public static Map<String, String> of(Issue issue) {
        var columns = new HashMap<String, String>();
        report(issue.report(), columns);
        StateColumns.write(issue.state(), columns);
        deadline(issue.deadline(), columns);
        course(issue.course(), columns);
        return columns;
    }

    private static void report(Issue.Report report, Map<String, String> columns) {
        var nature = report.nature();
        columns.put("reporter_id", report.reporterId());
        columns.put("reported_at", millis(report.at()));
        columns.put("said", report.said());
        columns.put("village_id", text(nature.place().villageId()));
        columns.put("hamlet", nature.place().hamlet());
        columns.put("domain", nature.domain().code());
        columns.put("urgency", nature.urgency().name());
        columns.put("team_id", text(nature.teamId()));
    }

    private static void deadline(Deadline deadline, Map<String, String> columns) {
        columns.put("due_at", millis(deadline.dueAt()));
        columns.put("clock_from", millis(deadline.from()));
        columns.put("clock_days", Integer.toString(deadline.workdays()));
        columns.put("reminded", Integer.toString(deadline.reminded().step()));
    }

    private static void course(Course course, Map<String, String> columns) {
        var level = course.escalation();
        columns.put("level", level == null ? "" : level.level().name());
        columns.put("level_at", level == null ? "" : millis(level.at()));
        columns.put("level_by", level == null ? "" : level.by());
        columns.put("level_reason", level == null ? "" : level.reason());
        columns.put("level_due", level == null ? "" : millis(level.dueAt()));
        columns.put("level_told", level == null ? "" : level.term().told() ? "1" : "0");
        var waiting = course.waiting();
        columns.put("party", waiting == null ? "" : waiting.party());
        columns.put("party_contact", waiting == null ? "" : waiting.contact());
        columns.put("party_since", waiting == null ? "" : millis(waiting.since()));
        columns.put("party_due", waiting == null ? "" : millis(waiting.dueAt()));
        var extension = course.extension();
        columns.put("extend_until", extension == null ? "" : millis(extension.until()));
        columns.put("extend_reason", extension == null ? "" : extension.reason());
        columns.put("extend_by", extension == null ? "" : extension.by());
        columns.put("extend_at", extension == null ? "" : millis(extension.at()));
        var pace = course.pace();
        columns.put("returned", Integer.toString(pace.returns()));
        columns.put("idle", Integer.toString(pace.idle()));
        columns.put("progress_at", millis(pace.progressAt()));
        columns.put("urged_at", millis(pace.urgedAt()));
        columns.put(ASSISTANTS, String.join(" ", course.assistants()));
    }

    /// `column` gives the text of a column, empty or null where there is none.
    public static Issue read(Issue.Ref ref, UnaryOperator<@Nullable String> column, long revision) {
        var row = new Row(column);
        var nature =
                new Issue.Nature(
                        new PlaceReader.Place(row.text("village_id"), row.word("hamlet")),
                        Domain.of(row.word("domain")),
                        Urgency.valueOf(row.word("urgency")),
                        row.text("team_id"));
        var report =
                new Issue.Report(
                        ref,
                        row.word("reporter_id"),
                        row.instant("reported_at"),
                        row.word("said"),
                        nature);
        return new Issue(report, deadline(row), StateColumns.read(row), course(row), revision);
    }

    private static Deadline deadline(Row row) {
        // The first version kept neither the start nor the number of days.
        var from =
                row.text("clock_from") == null
                        ? row.instant("reported_at")
                        : row.instant("clock_from");
        return new Deadline(
                from,
                row.number("clock_days"),
                row.instant("due_at"),
                Reminded.of(row.number("reminded")));
    }

    private static Course course(Row row) {
        var escalation =
                row.text("level") == null
                        ? null
                        : new Escalation(
                                Level.valueOf(row.word("level")),
                                row.instant("level_at"),
                                row.word("level_by"),
                                row.word("level_reason"),
                                new Term(row.instant("level_due"), row.number("level_told") == 1));
        var waiting =
                row.text("party") == null
                        ? null
                        : new Waiting(
                                row.word("party"),
                                row.word("party_contact"),
                                row.instant("party_since"),
                                row.instant("party_due"));
        var pace =
                new Pace(
                        row.number("returned"),
                        row.number("idle"),
                        row.instantOrNull("progress_at"),
                        row.instantOrNull("urged_at"));
        var assistants = row.text(ASSISTANTS);
        return new Course(
                assistants == null ? List.of() : List.of(assistants.split(" ", -1)),
                escalation,
                waiting,
                extension(row),
                pace);
    }

    private static @Nullable Extension extension(Row row) {
        return row.text("extend_until") == null
                ? null
                : new Extension(
                        row.instant("extend_until"),
                        row.word("extend_reason"),
                        row.word("extend_by"),
                        row.instant("extend_at"));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    public static String millis(@Nullable Instant instant) {
        return instant == null ? "" : Long.toString(instant.toEpochMilli());
    }

    /// Columns read by type.
    record Row(UnaryOperator<@Nullable String> column) {
        @Nullable String text(String name) {
            String value = column.apply(name);
            return value == null || value.isEmpty() ? null : value;
        }

        String word(String name) {
            return Objects.requireNonNullElse(text(name), "");
        }

        int number(String name) {
            return Integer.parseInt(Objects.requireNonNullElse(text(name), "0"));
        }

        Instant instant(String name) {
            return Objects.requireNonNullElse(instantOrNull(name), Instant.EPOCH);
        }

        @Nullable Instant instantOrNull(String name) {
            String millis = text(name);
            return millis == null ? null : Instant.ofEpochMilli(Long.parseLong(millis));
        }
    }
}
