package zutuan.bot.issue.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zutuan.bot.issue.Sample;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.model.Course;
import zutuan.bot.issue.model.Course.Escalation;
import zutuan.bot.issue.model.Course.Extension;
import zutuan.bot.issue.model.Course.Level;
import zutuan.bot.issue.model.Course.Pace;
import zutuan.bot.issue.model.Course.Term;
import zutuan.bot.issue.model.Course.Waiting;
import zutuan.bot.issue.model.Deadline;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.chinese.intent.Domain;

class IssueColumnsTest {
    private static Instant after(int hours) {
        return Town.MONDAY_NINE.plus(Duration.ofHours(hours));
    }

    private static Course full(boolean told) {
        return new Course(
                List.of("heyong", "wangfang"),
                new Escalation(Level.COUNTY, after(1), "zhoumin", "要项目", new Term(after(2), told)),
                new Waiting("市住建局", "张科 0915-3221234", after(3), after(4)),
                new Extension(after(5), "等挖机", "tanglei", after(6)),
                new Pace(2, 1, after(7), after(8)));
    }

    static Stream<Issue> all() {
        var states =
                List.of(
                        new IssueState.Reported(),
                        Sample.claimed(),
                        Sample.closeAsked(),
                        Sample.closed(),
                        new IssueState.Closed(Sample.closeAsked(), after(9), null),
                        new IssueState.Merged(7, after(9), "wangfang"),
                        new IssueState.Withdrawn(after(9), "wangfang", "报重了"));
        return states.stream()
                .map(Sample::road)
                .flatMap(road ->
                        Stream.of(
                                road.with(Course.NEW),
                                road.with(full(true)),
                                road.with(full(false))
                                        .with(
                                                new Deadline(
                                                        after(1),
                                                        0,
                                                        after(30),
                                                        Deadline.Reminded.LEADERS_TOLD))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_written_is_read_again(Issue issue) {
        var columns = IssueColumns.of(issue);

        assertThat(IssueColumns.read(issue.report().ref(), columns::get, 0)).isEqualTo(issue);
    }

    @Test
    void what_nobody_knows_is_read_again_as_unknown() {
        var report = Sample.road(new IssueState.Reported()).report();
        var nature =
                new Issue.Nature(
                        new PlaceReader.Place(null, ""), Domain.UNCLEAR, Urgency.URGENT, null);
        var issue = Sample.road(new IssueState.Reported());
        var unknown =
                new Issue(
                        report.corrected(report.said(), nature),
                        issue.deadline(),
                        issue.state(),
                        issue.course(),
                        3);
        var columns = IssueColumns.of(unknown);

        assertThat(IssueColumns.read(report.ref(), columns::get, 3)).isEqualTo(unknown);
    }

    /// Else a story would keep the lead of an issue that was returned.
    @Test
    void what_a_state_does_not_have_is_said_to_be_empty() {
        assertThat(IssueColumns.of(Sample.road(new IssueState.Reported())))
                .containsEntry("lead_id", "")
                .containsEntry("lead_since", "")
                .containsEntry("result", "")
                .containsEntry("closed_by", "");
    }

    @Test
    void the_first_version_sees_a_lead_on_whatever_is_closed() {
        for (var state : List.of(Sample.merged(), Sample.withdrawn())) {
            assertThat(IssueColumns.of(Sample.road(state)))
                    .containsEntry("state", "CLOSED")
                    .containsEntry("lead_id", "liming")
                    .containsEntry("lead_since", Long.toString(Town.MONDAY_NINE.toEpochMilli()))
                    .containsEntry("asked_at", Long.toString(Town.MONDAY_NINE.toEpochMilli()));
        }
    }

    @Test
    void a_row_of_the_first_version_has_its_clock_from_the_report() {
        var columns = new HashMap<>(IssueColumns.of(Sample.road(Sample.closed())));
        List.of("ending", "clock_from", "clock_days", "reminded", "level", "party")
                .forEach(columns::remove);
        columns.put("reported_at", IssueColumns.millis(after(1)));

        var read = IssueColumns.read(new Issue.Ref("yunling", 12), columns::get, 0);

        assertThat(read.deadline().from()).isEqualTo(after(1));
        assertThat(read.deadline().workdays()).isZero();
        assertThat(read.state()).isEqualTo(Sample.closed());
        assertThat(read.course().escalation()).isNull();
    }

    @Test
    void times_and_counts_are_numbers_and_words_are_not() {
        Map<String, Boolean> numbers =
                Map.of(
                        "due_at",
                        true,
                        "clock_days",
                        true,
                        "idle",
                        true,
                        "said",
                        false,
                        "state",
                        false);

        numbers.forEach((column, number) ->
                assertThat(IssueColumns.isNumber(column)).as(column).isEqualTo(number));
    }
}
