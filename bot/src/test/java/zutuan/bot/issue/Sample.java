package zutuan.bot.issue;

import java.time.Duration;
import zutuan.bot.issue.model.Course;
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
}
