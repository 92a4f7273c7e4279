package zutuan.bot.issue.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.Echo;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Team;

/// Every sentence about a report that has just come in.
public record ReportReplies(IssuePhrases phrases) {
    static final String EMPTY = "请写一句话：哪里、什么事。例：/报 三组饮水管爆裂，20户停水";
    static final String TELL = "请直接说一句：哪里、什么事。例：三组饮水管爆裂，20户停水";
    static final String APART = "仍单独登记";
    private static final String KEEP_STILL = "请勿移动、勿出售、勿剖检，等畜牧站。";

    /// What else there is to say on the card; `shown` is what came with it, `call` whom to call
    /// first, both empty for nothing.
    record Extra(String shown, String call, boolean knownDays, Kin.Found kin) {}

    Message registered(Issue issue, Roster roster, Extra extra) {
        long number = issue.number();
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row("内容", IssuePhrases.title(issue)));
        rows.add(new Block.Row("地点", IssuePhrases.place(issue, roster)));
        rows.add(new Block.Row("类别", IssuePhrases.kind(issue)));
        rows.add(new Block.Row("时限", due(issue, extra.knownDays())));
        rows.add(new Block.Row("已派", IssuePhrases.assigned(issue, roster)));
        if (!extra.shown().isEmpty()) {
            rows.add(new Block.Row("附件", extra.shown()));
        }
        related(rows, extra.kin(), roster);
        var reporter = List.of(issue.report().reporterId());
        var buttons =
                List.of(
                        new Block.Button("认领", "认领" + number).except(reporter),
                        new Block.Button("看进展", number + "怎么样了"),
                        new Block.Button("撤销", "撤销").only(reporter));
        return new Message(
                List.of(
                        new Block.Facts("已登记 " + number + "号", rows),
                        new Block.Text(extra.call() + "补充：回复本条发照片。改：改%d …；撤：撤销".formatted(number)),
                        new Block.Buttons(buttons)));
    }

    private String due(Issue issue, boolean knownDays) {
        int year = issue.dueAt().atZone(phrases.zone()).getYear();
        return phrases.moment(issue.dueAt())
                + (knownDays ? "" : "（%d年放假安排还没有，按周一至周五算）".formatted(year));
    }

    private void related(List<Block.Row> rows, Kin.Found kin, Roster roster) {
        if (kin.earlier() != null) {
            rows.add(new Block.Row("以前报过", solved(kin.earlier(), roster)));
        }
        if (kin.solved() != null) {
            rows.add(new Block.Row("类似的", solved(kin.solved(), roster)));
        }
    }

    /// `5号 大湾村,何勇办结:换了水泵`.
    private static String solved(Issue issue, Roster roster) {
        String result =
                issue.state() instanceof IssueState.Closed(var asked, _, _)
                        ? Echo.shortened(asked.result(), 24)
                        : "";
        return "%d号 %s，%s办结：%s"
                .formatted(
                        issue.number(),
                        IssuePhrases.place(issue, roster),
                        issue.lead().map(id -> IssuePhrases.name(roster, id)).orElse(""),
                        result);
    }

    /// May be an epidemic: no word of where and whose in a group.
    Message alarmed(Issue issue, List<Member> told) {
        return Message.text("已登记 %d号：%s".formatted(issue.number(), hushed(issue, told)));
    }

    /// It was put right, and now may be one.
    public Message nowAlarmed(Issue issue, List<Member> told) {
        return Message.text("%d号改为%s".formatted(issue.number(), hushed(issue, told)));
    }

    private static String hushed(Issue issue, List<Member> told) {
        String who =
                told.isEmpty()
                        ? IssuePhrases.BY_VETS + "暂时联系不上，请直接打电话"
                        : "已通知" + IssuePhrases.names(told);
        return "%s\n%s%s，不在群里扩散。补充请私聊我发：%d进展 …"
                .formatted(IssuePhrases.kind(issue), KEEP_STILL, who, issue.number());
    }

    /// For those who had a part in it until now.
    public static String outOfYourHands(Issue issue) {
        return "%d号已转%s处理，不用您再办".formatted(issue.number(), IssuePhrases.BY_VETS);
    }

    Message alarm(Issue issue, Roster roster) {
        var button = new Block.Button("我来办", "认领" + issue.number());
        return Message.text("【紧急】" + KEEP_STILL + "\n" + facts(issue, roster))
                .with(new Block.Buttons(List.of(button)));
    }

    Message urgent(Issue issue, Roster roster) {
        var button = new Block.Button("我来办", "认领" + issue.number());
        return Message.text("【紧急】" + facts(issue, roster)).with(new Block.Buttons(List.of(button)));
    }

    Message forLead(Issue issue, Roster roster) {
        var button = new Block.Button("我来办", "认领" + issue.number());
        return Message.text(facts(issue, roster)).with(new Block.Buttons(List.of(button)));
    }

    /// Nobody could tell whose it is: a button for each team.
    Message forTown(Issue issue, Roster roster) {
        var buttons =
                roster.teams().stream()
                        .map(Team::name)
                        .map(name ->
                                new Block.Button(name, "派%d给%s".formatted(issue.number(), name)))
                        .toList();
        String ask = "\n归哪个组？点一下，或发：派%d给姓名".formatted(issue.number());
        return Message.text(facts(issue, roster) + ask).with(new Block.Buttons(buttons));
    }

    private String facts(Issue issue, Roster roster) {
        return "%s报了%d号：%s\n地点：%s\n时限：%s"
                .formatted(
                        IssuePhrases.name(roster, issue.report().reporterId()),
                        issue.number(),
                        IssuePhrases.title(issue),
                        IssuePhrases.place(issue, roster),
                        phrases.moment(issue.dueAt()));
    }

    String maybeSame(Issue issue, Issue same, Roster roster) {
        return "%d号与%d号（%s %s）像是同一件。"
                .formatted(
                        issue.number(),
                        same.number(),
                        IssuePhrases.place(same, roster),
                        Echo.shortened(same.report().said(), 20));
    }

    static String mergeOption(long into) {
        return "并入%d号".formatted(into);
    }

    String apart(Issue issue) {
        return "好的，%d号单独办理。看进展请发：%d怎么样了".formatted(issue.number(), issue.number());
    }

    public String whatToCorrect(long number) {
        return "改哪里？例：改%d 是六组不是七组；改%d 紧急；改%d 内容 …".formatted(number, number, number);
    }

    /// `12号地点 七组→六组`.
    public String corrected(Issue before, Issue after, Roster roster) {
        var changes = new ArrayList<String>();
        change(
                changes,
                "地点",
                IssuePhrases.place(before, roster),
                IssuePhrases.place(after, roster));
        change(changes, "类别", IssuePhrases.kind(before), IssuePhrases.kind(after));
        words(changes, before, after);
        change(changes, "时限", phrases.moment(before.dueAt()), phrases.moment(after.dueAt()));
        change(
                changes,
                "办理",
                IssuePhrases.assigned(before, roster),
                IssuePhrases.assigned(after, roster));
        return changes.isEmpty()
                ? "%d号没有变化".formatted(after.number())
                : after.number() + "号" + String.join("；", changes);
    }

    /// Only what is another: 20户→五户.
    private static void words(List<String> changes, Issue before, Issue after) {
        var difference = Difference.of(before.report().said(), after.report().said());
        if (difference.isSmall()) {
            String from = difference.from();
            changes.add(
                    from.isEmpty()
                            ? "内容 加上“%s”".formatted(difference.to())
                            : "内容 %s→%s".formatted(from, difference.to()));
        } else {
            change(
                    changes,
                    "内容",
                    Echo.shortened(before.report().said(), 20),
                    IssuePhrases.title(after));
        }
    }

    private static void change(List<String> changes, String what, String from, String to) {
        if (!from.equals(to)) {
            changes.add(what + " " + from + "→" + to);
        }
    }

    public String withdrawn(Issue issue) {
        return "%d号已作废，号数不再使用。要重新报请发：/报 …".formatted(issue.number());
    }

    public Message withdrawnTo(Issue issue, Roster roster, String by, String reason) {
        return Message.text(
                "%s作废了%d号（%s %s）。理由：%s。不用再办"
                        .formatted(
                                IssuePhrases.name(roster, by),
                                issue.number(),
                                IssuePhrases.place(issue, roster),
                                Echo.shortened(issue.report().said(), 20),
                                IssuePhrases.reason(reason)));
    }

    public String askReason(long number) {
        return "为什么作废？请写理由。例：作废%d 报重了".formatted(number);
    }

    public String recalled(Issue issue) {
        return "您撤回了上报%d号的消息。%d号要作废吗？".formatted(issue.number(), issue.number());
    }

    public static String recalledReason() {
        return "上报的消息已撤回";
    }

    public static List<String> recalledOptions() {
        return List.of("作废", "保留");
    }

    String photosAdded(Issue issue, String shown) {
        return "%d号已加%s".formatted(issue.number(), shown);
    }

    /// Several problems were told of at once.
    String several(List<Long> numbers) {
        return "登记成%d件。是同一件请发：并入%d %d"
                .formatted(numbers.size(), numbers.getLast(), numbers.getFirst());
    }

    /// Of what the bot took for a report.
    static String offer(String said) {
        return "报问题：" + Echo.shortened(said, 30);
    }

    static String question(List<NewReport> reports, Roster roster) {
        if (reports.size() == 1) {
            return question(reports.getFirst(), roster);
        }
        return "像是%d件事，要分开登记吗？".formatted(reports.size())
                + reports.stream()
                        .map(report -> "\n" + line(report, roster))
                        .collect(Collectors.joining());
    }

    private static String line(NewReport report, Roster roster) {
        var nature = report.nature();
        return nature.confidential()
                ? "像是疫情的，只告诉畜牧站和镇里"
                : "“%s”%s，%s"
                        .formatted(
                                Echo.shortened(report.said(), 30),
                                IssuePhrases.place(nature.place(), roster),
                                IssuePhrases.route(nature, roster));
    }

    /// The same alone; what may be an epidemic is not repeated.
    static String question(NewReport report, Roster roster) {
        var nature = report.nature();
        return nature.confidential()
                ? "要登记吗？像是疫情，登记后只告诉畜牧站和镇里，不在群里扩散"
                : "%s要登记这个问题吗？\n“%s”\n%s，%s，%s"
                        .formatted(
                                report.hotline(),
                                Echo.title(report.said()),
                                IssuePhrases.place(nature.place(), roster),
                                IssuePhrases.kind(nature),
                                IssuePhrases.route(nature, roster));
    }
}
