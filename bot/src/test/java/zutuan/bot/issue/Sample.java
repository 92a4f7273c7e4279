package zutuan.bot.issue;

import java.time.Duration;

/// An issue of the town, made up for tests of pure logic.
final class Sample {
    private Sample() {}

    /// The road, led by 唐磊 where somebody leads it, with 何勇 as its assistant.
    static Issue road(IssueState state) {
        var issue = reported(12, "七组通组路塌方了");
        return new Issue(
                issue.report(), issue.deadline(), state, Course.NEW.assistedBy("heyong"), 0);
    }

    static IssueState.Claimed claimed() {
        return new IssueState.Claimed("tanglei", Town.MONDAY_NINE);
    }

    static IssueState.CloseAsked closeAsked() {
        return new IssueState.CloseAsked(claimed(), Town.MONDAY_NINE, "路已抢通");
    }

    static IssueState.Closed closed() {
        return new IssueState.Closed(closeAsked(), Town.MONDAY_NINE, "liming");
    }

    static IssueState.Merged merged() {
        return new IssueState.Merged(7, Town.MONDAY_NINE, "liming");
    }

    static IssueState.Withdrawn withdrawn() {
        return new IssueState.Withdrawn(Town.MONDAY_NINE, "liming", "报重了");
    }

    static Issue reported(long number, String said) {
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
