package zutuan.bot.issue;

import java.time.Duration;

/// An issue of the town, made up for tests of pure logic.
final class Sample {
    private Sample() {}

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
