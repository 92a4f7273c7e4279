package zutuan.bot.issue.reminder;

import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.Echo;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.desk.Presence;
import zutuan.bot.issue.model.Deadline.Reminded;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Roster;

/// Every sentence that the bot says because time has passed.
public record ReminderReplies(IssuePhrases phrases) {
    /// Who everybody is, who is there, and which timer rang.
    record Scene(Roster roster, Presence presence, JobRun run) {}

    Message deadline(Issue issue, Reminded step, Scene scene) {
        String text =
                switch (step) {
                    case NOTHING, WARNED -> "快到时限";
                    case URGED -> "督办：已到时限";
                    case LEADERS_TOLD ->
                            issue.nature().confidential() ? "超期报告：还没有办结" : "超期报告：组里没有按时办结";
                    case ON_AGENDA ->
                            issue.nature().confidential()
                                    ? "超期未办结，请镇里马上过问。疫情苗头不上会议议程"
                                    : "超期未办结，已列入下次联席会议议程";
                };
        return message(issue, text, scene).with(new Block.Buttons(List.of(seen(issue))));
    }

    private static Block.Button seen(Issue issue) {
        return new Block.Button("看进展", issue.number() + "怎么样了");
    }

    Message level(Issue issue, Scene scene) {
        return message(issue, "镇级时限已到，请批示或转外部", scene);
    }

    Message idle(Issue issue, int workdays, Scene scene) {
        return message(issue, "督办：%d个工作日没有新进展".formatted(workdays), scene);
    }

    Message party(Issue issue, String party, Scene scene) {
        return message(issue, "%s的答复日期到了，还没有答复，请镇里催一下；组内时钟继续".formatted(Echo.safe(party)), scene);
    }

    Message unconfirmed(Issue issue, int workdays, Scene scene) {
        return message(
                issue,
                "办结后%d个工作日没有人确认，已作为“未确认自动销号”。没解决请发：没解决%d 原因".formatted(workdays, issue.number()),
                scene);
    }

    private Message message(Issue issue, String what, Scene scene) {
        var run = scene.run();
        long number = issue.number();
        String late = run.late() ? "补发（原定 %s）：".formatted(originally(run)) : "";
        String lead =
                issue.lead().map(id -> scene.presence().name(id, scene.roster())).orElse("待认领");
        String next = issue.isOpen() ? "\n报进展：%d进展 …；办完：销号%d …".formatted(number, number) : "";
        return Message.text(
                "%s%d号 %s\n%s %s\n主办：%s，时限 %s%s"
                        .formatted(
                                late,
                                number,
                                what,
                                IssuePhrases.place(issue, scene.roster()),
                                Echo.shortened(issue.report().said(), 30),
                                lead,
                                phrases.moment(issue.dueAt()),
                                next));
    }

    /// The day too, if it was another one.
    private String originally(JobRun run) {
        boolean today = phrases.day(run.dueAt()).equals(phrases.day(run.now()));
        return today ? phrases.time(run.dueAt()) : phrases.moment(run.dueAt());
    }

    Message calendarChanged(int moved, List<Long> numbers) {
        String some =
                String.join("、", numbers.stream().limit(10).map(number -> number + "号").toList());
        return Message.text(
                "放假安排有变，%d个未办结问题的时限已按新安排重算：%s%s。看新时限请发：列表"
                        .formatted(moved, some, numbers.size() > 10 ? " 等" : ""));
    }

    Message noCalendar(int year) {
        return Message.text(
                "还没有%d年的放假安排（config/holidays/%d.tsv），%d年的时限先按周一至周五算。国务院通知出来后请添上，时限会自动重算"
                        .formatted(year, year, year));
    }
}
