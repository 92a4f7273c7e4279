package zutuan.bot.issue.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// An issue as its events tell of it: each value as text under a name, empty where there is none.
/// An event holds what a step has changed, so that an issue can be rebuilt from its story.
///
/// This is form 1. Its names are those that the columns had when the first story was written, and
/// they stay, whatever becomes of the table: a story is read as long as there are stories. What an
/// old one does not tell is read as empty. Should a name ever mean something else, events of that
/// form will have to say so.
///
/// `state` has the four values that the first version knew, see [StoryState].
public final class StoryForm {
    private static final String ASSISTANTS = "assistants";

    private StoryForm() {}

    public static Map<String, String> of(Issue issue) {
        var told = new HashMap<String, String>();
        report(issue.report(), told);
        StoryState.write(issue.state(), told);
        deadline(issue.deadline(), told);
        course(issue.course(), told);
        return told;
    }

    private static void report(Issue.Report report, Map<String, String> told) {
        var nature = report.nature();
        told.put("reporter_id", report.reporterId());
        told.put("reported_at", millis(report.at()));
        told.put("said", report.said());
        told.put("village_id", text(nature.place().villageId()));
        told.put("hamlet", nature.place().hamlet());
        told.put("domain", nature.domain().code());
        told.put("urgency", nature.urgency().name());
        told.put("team_id", text(nature.teamId()));
    }

    private static void deadline(Deadline deadline, Map<String, String> told) {
        told.put("due_at", millis(deadline.dueAt()));
        told.put("clock_from", millis(deadline.from()));
        told.put("clock_days", Integer.toString(deadline.workdays()));
        told.put("reminded", Integer.toString(deadline.reminded().step()));
    }

    private static void course(Course course, Map<String, String> told) {
        var level = course.escalation();
        told.put("level", level == null ? "" : level.level().name());
        told.put("level_at", level == null ? "" : millis(level.at()));
        told.put("level_by", level == null ? "" : level.by());
        told.put("level_reason", level == null ? "" : level.reason());
        told.put("level_due", level == null ? "" : millis(level.dueAt()));
        told.put("level_told", level == null ? "" : level.term().told() ? "1" : "0");
        var waiting = course.waiting();
        told.put("party", waiting == null ? "" : waiting.party());
        told.put("party_contact", waiting == null ? "" : waiting.contact());
        told.put("party_since", waiting == null ? "" : millis(waiting.since()));
        told.put("party_due", waiting == null ? "" : millis(waiting.dueAt()));
        var extension = course.extension();
        told.put("extend_until", extension == null ? "" : millis(extension.until()));
        told.put("extend_reason", extension == null ? "" : extension.reason());
        told.put("extend_by", extension == null ? "" : extension.by());
        told.put("extend_at", extension == null ? "" : millis(extension.at()));
        var pace = course.pace();
        told.put("returned", Integer.toString(pace.returns()));
        told.put("idle", Integer.toString(pace.idle()));
        told.put("progress_at", millis(pace.progressAt()));
        told.put("urged_at", millis(pace.urgedAt()));
        told.put(ASSISTANTS, String.join(" ", course.assistants()));
    }

    public static Issue read(Issue.Ref ref, Map<String, String> values, long revision) {
        var told = new Values(values);
        var nature =
                new Issue.Nature(
                        new PlaceReader.Place(told.text("village_id"), told.word("hamlet")),
                        Domain.of(told.word("domain")),
                        Urgency.valueOf(told.word("urgency")),
                        told.text("team_id"));
        var report =
                new Issue.Report(
                        ref,
                        told.word("reporter_id"),
                        told.instant("reported_at"),
                        told.word("said"),
                        nature);
        return new Issue(report, deadline(told), StoryState.read(told), course(told), revision);
    }

    private static Deadline deadline(Values told) {
        // The first version kept neither the start nor the number of days.
        var from =
                told.text("clock_from") == null
                        ? told.instant("reported_at")
                        : told.instant("clock_from");
        return new Deadline(
                from,
                told.number("clock_days"),
                told.instant("due_at"),
                Reminded.of(told.number("reminded")));
    }

    private static Course course(Values told) {
        var escalation =
                told.text("level") == null
                        ? null
                        : new Escalation(
                                Level.valueOf(told.word("level")),
                                told.instant("level_at"),
                                told.word("level_by"),
                                told.word("level_reason"),
                                new Term(
                                        told.instant("level_due"), told.number("level_told") == 1));
        var waiting =
                told.text("party") == null
                        ? null
                        : new Waiting(
                                told.word("party"),
                                told.word("party_contact"),
                                told.instant("party_since"),
                                told.instant("party_due"));
        var pace =
                new Pace(
                        told.number("returned"),
                        told.number("idle"),
                        told.instantOrNull("progress_at"),
                        told.instantOrNull("urged_at"));
        var assistants = told.text(ASSISTANTS);
        return new Course(
                assistants == null ? List.of() : List.of(assistants.split(" ", -1)),
                escalation,
                waiting,
                extension(told),
                pace);
    }

    private static @Nullable Extension extension(Values told) {
        return told.text("extend_until") == null
                ? null
                : new Extension(
                        told.instant("extend_until"),
                        told.word("extend_reason"),
                        told.word("extend_by"),
                        told.instant("extend_at"));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    public static String millis(@Nullable Instant instant) {
        return instant == null ? "" : Long.toString(instant.toEpochMilli());
    }

    /// What was told, by type.
    record Values(Map<String, String> values) {
        @Nullable String text(String name) {
            String value = values.get(name);
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
