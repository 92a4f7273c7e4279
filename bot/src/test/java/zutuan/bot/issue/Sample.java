package zutuan.bot.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
import zutuan.bot.issue.report.Triage;

/// An issue of the town, made up for tests of pure logic.
public final class Sample {
    private Sample() {}

    /// The road, led by 唐磊 where somebody leads it, with 何勇 as its assistant.
    public static Issue road(IssueState state) {
        var issue = reported(12, "七组通组路塌方了");
        return new Issue(
                issue.report(), issue.deadline(), state, Course.NEW.assistedBy("heyong"), 0);
    }

    public static IssueState.Claimed claimed() {
        return new IssueState.Claimed("tanglei", Town.MONDAY_NINE);
    }

    public static IssueState.CloseAsked closeAsked() {
        return new IssueState.CloseAsked(claimed(), Town.MONDAY_NINE, "路已抢通");
    }

    public static IssueState.Closed closed() {
        return new IssueState.Closed(closeAsked(), Town.MONDAY_NINE, "liming");
    }

    public static IssueState.Merged merged() {
        return new IssueState.Merged(7, Town.MONDAY_NINE, "liming");
    }

    public static IssueState.Withdrawn withdrawn() {
        return new IssueState.Withdrawn(Town.MONDAY_NINE, "liming", "报重了");
    }

    public static Issue reported(long number, String said) {
        var nature =
                new Issue.Nature(
                        PlaceReader.read(said, "shiqiao", Town.ROSTER),
                        Triage.domain(said),
                        Triage.urgency(said),
                        "huanjing");
        var ref = new Issue.Ref("yunling", number);
        var due = Town.MONDAY_NINE.plus(Duration.ofDays(2));
        return new Issue(
                new Issue.Report(ref, "liming", Town.MONDAY_NINE, said, nature),
                new Deadline(Town.MONDAY_NINE, 2, due, Deadline.Reminded.NOTHING),
                new IssueState.Reported(),
                Course.NEW,
                0);
    }

    private static Instant after(int hours) {
        return Town.MONDAY_NINE.plus(Duration.ofHours(hours));
    }

    /// A course that has everything; `told` once the county has been reminded.
    public static Course course(boolean told) {
        return new Course(
                List.of("heyong", "wangfang"),
                new Escalation(Level.COUNTY, after(1), "zhoumin", "要项目", new Term(after(2), told)),
                new Waiting("市住建局", "张科 0915-3221234", after(3), after(4)),
                new Extension(after(5), "等挖机", "tanglei", after(6)),
                new Pace(2, 1, after(7), after(8)));
    }

    /// The road in every state, with nothing beside it and with everything.
    public static Stream<Issue> all() {
        var states =
                List.of(
                        new IssueState.Reported(),
                        claimed(),
                        closeAsked(),
                        closed(),
                        new IssueState.Closed(closeAsked(), after(9), null),
                        new IssueState.Merged(7, after(9), "wangfang"),
                        new IssueState.Withdrawn(after(9), "wangfang", "报重了"));
        var named = new Deadline(after(1), 0, after(30), Deadline.Reminded.LEADERS_TOLD);
        return states.stream()
                .map(Sample::road)
                .flatMap(road ->
                        Stream.of(
                                road.with(Course.NEW),
                                road.with(course(true)),
                                road.with(course(false)).with(named)));
    }
}
