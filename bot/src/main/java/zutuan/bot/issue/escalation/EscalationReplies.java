package zutuan.bot.issue.escalation;

import java.time.Instant;
import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.Echo;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.escalation.WhenReader.When;
import zutuan.bot.issue.model.Course.Extension;
import zutuan.bot.issue.model.Course.Waiting;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;

/// Every sentence about higher levels, outside parties and more time.
public record EscalationReplies(IssuePhrases phrases) {
    String escalated(Issue issue, List<Member> leaders, Instant levelDue) {
        return "%d号已升级到镇（%s），原因已记。组内时钟继续，组内时限 %s；镇级时限 %s"
                .formatted(
                        issue.number(),
                        IssuePhrases.names(leaders),
                        phrases.moment(issue.dueAt()),
                        phrases.day(levelDue));
    }

    Message escalatedTo(Issue issue, Roster roster, String who, String reason) {
        long number = issue.number();
        String text =
                "%s把%d号升级到镇：%s\n地点：%s\n原因：%s\n请选：批示%d … / 转外部%d 单位 联系人 12月4日前答复 / 退回%d 理由"
                        .formatted(
                                who,
                                number,
                                IssuePhrases.title(issue),
                                IssuePhrases.place(issue, roster),
                                IssuePhrases.reason(reason),
                                number,
                                number,
                                number);
        return Message.text(text)
                .with(
                        new Block.Buttons(
                                List.of(
                                        new Block.Button("批示", "批示" + number),
                                        new Block.Button("转外部", "转外部" + number),
                                        new Block.Button("退回", "退回" + number))));
    }

    String askWhyHigher(long number, String verb) {
        return "为什么%s%d号？请写一句理由。例：%s%d 需挖机2台，预算3万".formatted(verb, number, verb, number);
    }

    String askedCounty(Issue issue, List<Member> leaders) {
        return "已请%s决定%d号是否上报县级".formatted(IssuePhrases.names(leaders), issue.number());
    }

    Message askedCountyTo(Issue issue, Roster roster, String who, String reason) {
        long number = issue.number();
        return Message.text(
                        "%s请把%d号报到县里：%s\n地点：%s\n理由：%s"
                                .formatted(
                                        who,
                                        number,
                                        IssuePhrases.title(issue),
                                        IssuePhrases.place(issue, roster),
                                        IssuePhrases.reason(reason)))
                .with(
                        new Block.Buttons(
                                List.of(
                                        new Block.Button(
                                                "同意上报", "转县%d %s".formatted(number, reason)),
                                        new Block.Button("批示", "批示" + number))));
    }

    String toCounty(Issue issue, Instant due) {
        return "%d号已记为上报县级，%s前盯答复。转给具体单位请发：转外部%d 单位 联系人 答复日期"
                .formatted(issue.number(), phrases.day(due), issue.number());
    }

    Message toCountyFor(Issue issue, Roster roster) {
        return Message.text(
                "%d号（%s）已由镇里上报县级，组内时限不变 %s"
                        .formatted(
                                issue.number(),
                                IssuePhrases.place(issue, roster),
                                phrases.moment(issue.dueAt())));
    }

    String askInstruction(long number) {
        return "对%d号怎么批示？请写一句话".formatted(number);
    }

    String instructed(Issue issue, List<Member> told) {
        return "%d号批示已记，已转给%s".formatted(issue.number(), IssuePhrases.names(told));
    }

    Message instruction(Issue issue, String who, String said) {
        return Message.text(
                "%s对%d号批示：%s\n有进展请发：%d进展 …"
                        .formatted(who, issue.number(), Echo.safe(said), issue.number()));
    }

    String handedBack(Issue issue) {
        return "%d号已退回组里办理，时限 %s".formatted(issue.number(), phrases.moment(issue.dueAt()));
    }

    Message handedBackTo(Issue issue, String who, String reason) {
        return Message.text(
                "%s把%d号退回组里办理。理由：%s。时限 %s"
                        .formatted(
                                who,
                                issue.number(),
                                IssuePhrases.reason(reason),
                                phrases.moment(issue.dueAt())));
    }

    String askParty(long number) {
        return "%d号转给哪个单位、什么时候答复？例：转外部%d 市住建局 联系人张科 12月4日前答复".formatted(number, number);
    }

    /// The contact's name; a phone number is never said.
    String waits(Issue issue, Waiting waiting) {
        return "%d号已转%s%s，等外部答复到 %s。组内时限暂停，答复了请发：外部答复%d …"
                .formatted(
                        issue.number(),
                        Echo.safe(waiting.party()),
                        contact(waiting),
                        phrases.day(waiting.dueAt()),
                        issue.number());
    }

    private static String contact(Waiting waiting) {
        String name = waiting.contact().replaceAll("[\\d\\s()()+-]+|x{3,}", "").strip();
        return name.isEmpty() ? "" : "（联系人" + Echo.safe(name) + "）";
    }

    Message waitsFor(Issue issue, Waiting waiting) {
        return Message.text(waits(issue, waiting));
    }

    String resumed(Issue issue, String party) {
        return "%d号：%s已答复，组内时钟继续，时限 %s"
                .formatted(issue.number(), Echo.safe(party), phrases.moment(issue.dueAt()));
    }

    Message resumedFor(Issue issue, String party, String said) {
        String text = resumed(issue, party);
        return Message.text(said.isEmpty() ? text : text + "\n答复：" + Echo.title(said));
    }

    /// It came after the day on which it was due.
    String late(Issue issue, String party) {
        return "已记下%s对%d号的答复（晚了几天）。看进展请发：%d怎么样了"
                .formatted(Echo.safe(party), issue.number(), issue.number());
    }

    Message lateFor(Issue issue, String party, String said) {
        return Message.text(
                "%s对%d号有答复了：%s".formatted(Echo.safe(party), issue.number(), Echo.title(said)));
    }

    String askAnswer(long number) {
        return "外部单位怎么答复%d号的？请写一句话".formatted(number);
    }

    /// The date cannot be used; says why, and how to write it.
    String badDate(When when, String example) {
        return switch (when) {
            case When.None() -> "请写到哪一天。例：" + example;
            case When.Past(var said) -> "“%s”已过，请写以后的日期。例：%s".formatted(said, example);
            case When.Unclear(var said, var why) ->
                    why.isEmpty()
                            ? "“%s”是哪一天？请写日期。例：%s".formatted(said, example)
                            : "%s，请改一下。例：%s".formatted(why, example);
            case When.Known _ -> "请写全。例：" + example;
        };
    }

    String notLater(Issue issue, String example) {
        return "要晚于现在的时限 %s。例：%s".formatted(phrases.moment(issue.dueAt()), example);
    }

    String askWhyLonger(long number) {
        return "为什么延期？请写理由。例：延期%d 到11月30日 等挖机".formatted(number);
    }

    String extensionAsked(Issue issue, Extension asked, List<Member> grantors) {
        return "%d号已申请延到%s，等%s答复。答复前时限不变 %s"
                .formatted(
                        issue.number(),
                        phrases.moment(asked.until()),
                        IssuePhrases.names(grantors),
                        phrases.moment(issue.dueAt()));
    }

    public Message extensionAskedOf(Issue issue, Extension asked, Roster roster) {
        long number = issue.number();
        return Message.text(
                        "%s申请把%d号（%s）延到%s\n原时限：%s\n理由：%s"
                                .formatted(
                                        IssuePhrases.name(roster, asked.by()),
                                        number,
                                        IssuePhrases.place(issue, roster),
                                        phrases.moment(asked.until()),
                                        phrases.moment(issue.dueAt()),
                                        IssuePhrases.reason(asked.reason())))
                .with(
                        new Block.Buttons(
                                List.of(
                                        new Block.Button("同意", "同意" + number),
                                        new Block.Button("不同意", "不同意" + number))));
    }

    String decided(Issue issue, boolean granted) {
        return granted
                ? "%d号已延期，新时限 %s".formatted(issue.number(), phrases.moment(issue.dueAt()))
                : "%d号不延期，时限不变 %s".formatted(issue.number(), phrases.moment(issue.dueAt()));
    }

    Message decidedFor(Issue issue, String who, ExtensionDesk.Decision decision) {
        long number = issue.number();
        String due = phrases.moment(issue.dueAt());
        String why =
                decision.why().isEmpty()
                        ? ""
                        : "\n%s说：%s".formatted(who, Echo.safe(decision.why()));
        return Message.text(
                decision.granted()
                        ? "%s同意%d号延期，新时限 %s%s".formatted(who, number, due, why)
                        : "%s没有同意%d号延期，时限不变 %s。请报进展（%d进展 …）或请镇里出面（升级%d 理由）%s"
                                .formatted(who, number, due, number, number, why));
    }

    String nothingToGrant() {
        return "没有等您批的延期申请。看没办完的请发：列表";
    }

    /// `others` ask the same member to stand in for them.
    String grantThis(Issue issue, List<Member> others) {
        return "是批%s的延期吗？%s".formatted(issue.number() + "号", standIn(others));
    }

    private static String standIn(List<Member> others) {
        String typed =
                String.join(" / ", others.stream().map(one -> "同意代办 " + one.name()).toList());
        return "答应代办请发：" + typed;
    }

    String whichToGrant(List<Long> numbers, String verb) {
        return "有%d个延期申请，请带上号数：%s"
                .formatted(
                        numbers.size(),
                        String.join(" ", numbers.stream().map(number -> verb + number).toList()));
    }
}
