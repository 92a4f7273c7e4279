package zutuan.bot.issue.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.Sample;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.model.Course.Escalation;
import zutuan.bot.issue.model.Course.Level;
import zutuan.bot.issue.model.Course.Term;
import zutuan.bot.issue.model.Course.Waiting;
import zutuan.bot.issue.model.Deadline;
import zutuan.bot.issue.model.Deadline.Reminded;
import zutuan.bot.issue.model.Deadlines;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueSettings;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.Urgency;

/// Which timers an issue has that was reported and claimed on Monday the 23rd at nine, with five
/// working days' time.
class IssueTimersTest {
    private static final Deadlines DEADLINES =
            new Deadlines(
                    Town.SETTINGS.calendar(),
                    Town.SETTINGS.of(IssueSettings.SECTION),
                    Town.SETTINGS.zone());
    private static final IssueTimers TIMERS = new IssueTimers(Town.KIT.timers(), DEADLINES);
    private static final Deadline FRESH = DEADLINES.fresh(Urgency.NORMAL, Town.MONDAY_NINE);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Town.SETTINGS.zone()).toInstant();
    }

    private static Issue issue(IssueState state) {
        return Sample.road(state).with(FRESH);
    }

    private static String wanted(Issue issue) {
        return TIMERS.wanted(issue).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + local(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String local(Instant due) {
        return due.atZone(Town.SETTINGS.zone()).toLocalDateTime().toString().substring(5, 16);
    }

    private static IssueState state(String name) {
        return switch (name) {
            case "reported" -> new IssueState.Reported();
            case "claimed" -> Sample.claimed();
            case "close asked" -> Sample.closeAsked();
            case "closed" -> Sample.closed();
            case "merged" -> Sample.merged();
            case "withdrawn" -> Sample.withdrawn();
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "reported, DEADLINE 11-27T09:45",
        "claimed, 'DEADLINE 11-27T09:45, IDLE 11-26T09:00'",
        "close asked, CONFIRM 11-30T09:00",
        "closed, ''",
        "merged, ''",
        "withdrawn, ''",
    })
    void timers_follow_from_the_state(String state, String timers) {
        assertThat(wanted(issue(state(state)))).isEqualTo(timers);
    }

    @Test
    void whoever_reports_progress_is_not_idle_for_another_three_days() {
        var issue = issue(Sample.claimed());
        var progressed = issue.with(issue.course().progressed(at("2026-11-24T11:00")));
        var before = issue.with(issue.course().progressed(at("2026-11-20T11:00")));

        assertThat(wanted(progressed)).endsWith("IDLE 11-27T11:00");
        assertThat(wanted(before)).endsWith("IDLE 11-26T09:00");
    }

    @Test
    void idleness_is_not_urged_once_it_is_late_anyway() {
        var issue = issue(Sample.claimed());
        var due = at("2026-11-26T09:00");

        assertThat(wanted(issue.with(issue.course().urgedForIdleness())))
                .isEqualTo("DEADLINE 11-27T09:45");
        assertThat(wanted(issue.with(new Deadline(FRESH.from(), 0, due, Reminded.NOTHING))))
                .doesNotContain("IDLE");
    }

    @Test
    void while_an_outside_party_has_it_only_its_day_is_waited_for() {
        var waiting = new Waiting("市住建局", "张科", Town.MONDAY_NINE, at("2026-11-25T18:00"));
        var issue = issue(Sample.claimed());

        assertThat(wanted(issue.with(issue.course().with(waiting)))).isEqualTo("PARTY 11-25T18:00");
    }

    @Test
    void the_higher_level_is_reminded_once() {
        var due = at("2026-11-25T18:00");
        var issue = issue(new IssueState.Reported());
        var escalation =
                new Escalation(Level.TOWN, Town.MONDAY_NINE, "tanglei", "要挖机", Term.until(due));

        assertThat(wanted(issue.with(issue.course().with(escalation))))
                .isEqualTo("DEADLINE 11-27T09:45, LEVEL 11-25T18:00");
        assertThat(wanted(issue.with(issue.course().with(escalation.overdueTold()))))
                .isEqualTo("DEADLINE 11-27T09:45");
    }

    @Test
    void what_stands_on_the_agenda_is_not_reminded_of() {
        var issue = issue(new IssueState.Reported());

        assertThat(wanted(issue.with(FRESH.reminded(Reminded.ON_AGENDA)))).isEmpty();
        assertThat(wanted(issue.with(FRESH.reminded(Reminded.URGED))))
                .isEqualTo("DEADLINE 12-01T18:00");
    }

    @Test
    void a_timer_names_its_issue() {
        var ref = new Issue.Ref("yun/ling", 12);
        var key = IssueTimers.key(IssueTimers.Kind.PARTY, ref);

        assertThat(key.job()).isEqualTo("issue.party");
        assertThat(IssueTimers.ref(key)).isEqualTo(ref);
    }
}
