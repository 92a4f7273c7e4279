package zutuan.bot.issue.handling;

import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.Echo;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.list.StatusReplies;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;

/// Every sentence about who handles an issue, and how it goes on.
public record HandlingReplies(IssuePhrases phrases) {
    String claimed(Issue issue, Roster roster) {
        return "%d号由%s主办，%s可见进展。时限不变 %s"
                .formatted(
                        issue.number(),
                        IssuePhrases.name(roster, issue.lead().orElseThrow()),
                        IssuePhrases.name(roster, issue.report().reporterId()),
                        phrases.moment(issue.dueAt()));
    }

    String assisted(Issue issue, Roster roster) {
        return "%d号：主办%s，协办%s"
                .formatted(
                        issue.number(),
                        issue.lead().map(id -> IssuePhrases.name(roster, id)).orElse("待认领"),
                        IssuePhrases.names(issue.assistants(), roster));
    }

    String noted(Issue issue) {
        return "%d号进展已记".formatted(issue.number());
    }

    /// Who is not handling it would have told how it goes.
    String notTheirs(Issue issue, Roster roster) {
        String whose =
                issue.lead()
                        .map(id -> "由%s主办，进展由主办、协办来报".formatted(IssuePhrases.name(roster, id)))
                        .orElse("还没人认领");
        return "%d号%s。这句还没记，怎么办？".formatted(issue.number(), whose);
    }

    String asComment() {
        return "记为意见";
    }

    String asReport() {
        return "报成新问题";
    }

    /// The reporter added to it.
    String supplied(Issue issue, List<Member> told) {
        return "已补充到%d号%s".formatted(issue.number(), transmitted(told));
    }

    Message suppliedTo(Issue issue, String who, String said) {
        return Message.text(
                "%s补充%d号：%s\n报进展：%d进展 …"
                        .formatted(who, issue.number(), Echo.title(said), issue.number()));
    }

    String askEscalate(Issue issue) {
        long number = issue.number();
        return "%d号进展已记。要不要升级到镇？回复 升级%d 或 不用".formatted(number, number);
    }

    String askProgress(long number) {
        return "%d号有什么进展？请写一句话".formatted(number);
    }

    String askComment(long number) {
        return "对%d号有什么意见？请写一句话".formatted(number);
    }

    String commented(Issue issue, List<Member> told) {
        return "意见已记在%d号%s".formatted(issue.number(), transmitted(told));
    }

    private static String transmitted(List<Member> told) {
        return told.isEmpty() ? "" : "，已转给" + IssuePhrases.names(told);
    }

    Message commentedTo(Issue issue, String who, String said) {
        return Message.text(
                "%s对%d号的意见：%s\n回复本条可报进展".formatted(who, issue.number(), Echo.title(said)));
    }

    String askWhom(long number) {
        return "%d号派给谁？写姓名或组名。例：派%d给何勇".formatted(number, number);
    }

    /// A name like that of an office or a company is of somebody outside the chat.
    String nobodyCalled(long number, String word) {
        if (word.matches(".+(?:局|委|公司|中心|医院)")) {
            return "“%s”不在群里。要转给外部单位，请镇里发：转外部%d %s 联系人 12月4日前答复"
                    .formatted(Echo.shortened(word, 20), number, Echo.shortened(word, 20));
        }
        return "花名册里没有“%s”，请写全名或组名。例：派%d给何勇".formatted(Echo.shortened(word, 20), number);
    }

    String dispatched(Issue issue, Roster roster) {
        return "%d号已派给%s，已私聊通知。时限不变 %s"
                .formatted(
                        issue.number(),
                        issue.lead()
                                .map(id -> IssuePhrases.name(roster, id))
                                .orElseGet(() -> IssuePhrases.assigned(issue, roster)),
                        phrases.moment(issue.dueAt()));
    }

    String away(Member member, Member standIn) {
        return "。%s请假，由%s代办，已通知%s".formatted(member.name(), standIn.name(), standIn.name());
    }

    Message dispatchedTo(Issue issue, Roster roster, String by) {
        String text =
                "%s把%d号派给您：%s\n地点：%s\n时限：%s\n办不了请发：退%d 理由 建议给姓名"
                        .formatted(
                                by,
                                issue.number(),
                                IssuePhrases.title(issue),
                                IssuePhrases.place(issue, roster),
                                phrases.moment(issue.dueAt()),
                                issue.number());
        return Message.text(text)
                .with(new Block.Buttons(List.of(new Block.Button("看进展", issue.number() + "怎么样了"))));
    }

    Message takenOver(Issue issue, Roster roster, String by) {
        return Message.text(
                "%s把%d号改派给%s，不用您再主办"
                        .formatted(
                                by,
                                issue.number(),
                                issue.lead()
                                        .map(id -> IssuePhrases.name(roster, id))
                                        .orElseGet(() -> IssuePhrases.assigned(issue, roster))));
    }

    String askWhyReturned(long number) {
        return "请写理由和建议谁办：退%d 理由 建议给何勇".formatted(number);
    }

    String askWhyHandedOn(long number, String to) {
        return "%d号由您主办，转给%s要写理由：为什么办不了？请写一句话".formatted(number, Echo.shortened(to, 20));
    }

    String returned(Issue issue, List<Member> told) {
        return issue.course().pace().returns() > 1
                ? "%d号已第二次退单，转镇里定（%s）".formatted(issue.number(), IssuePhrases.names(told))
                : "%d号已退单，已转给%s。时限不变 %s"
                        .formatted(
                                issue.number(),
                                IssuePhrases.names(told),
                                phrases.moment(issue.dueAt()));
    }

    /// `proposed` is who should take it, as it was said.
    Message returnedTo(Issue issue, Roster roster, String who, String reason) {
        long number = issue.number();
        String times = issue.course().pace().returns() > 1 ? "第二次" : "";
        String text =
                "%s%s退回%d号：%s\n地点：%s\n理由：%s\n时限：%s\n派单请发：派%d给姓名"
                        .formatted(
                                who,
                                times,
                                number,
                                IssuePhrases.title(issue),
                                IssuePhrases.place(issue, roster),
                                IssuePhrases.reason(reason),
                                phrases.moment(issue.dueAt()),
                                number);
        return Message.text(text)
                .with(new Block.Buttons(List.of(new Block.Button("我来办", "认领" + number))));
    }

    String urged(Issue issue, List<Member> told) {
        return "已催%d号的%s".formatted(issue.number(), IssuePhrases.names(told));
    }

    Message urgedTo(Issue issue, Roster roster, String who) {
        long number = issue.number();
        return Message.text(
                "%s问%d号（%s %s）办得怎么样了。时限 %s。报进展请发：%d进展 …"
                        .formatted(
                                who,
                                number,
                                IssuePhrases.place(issue, roster),
                                Echo.shortened(issue.report().said(), 20),
                                phrases.moment(issue.dueAt()),
                                number));
    }

    String nothingToUrge(Member member) {
        return "%s手上没有在办的问题。看没办完的请发：列表".formatted(member.name());
    }

    String whichToUrge(Member member) {
        return "催%s的哪一件？".formatted(member.name());
    }

    String toUrge(Issue issue) {
        return "%d号 %s".formatted(issue.number(), Echo.shortened(issue.report().said(), 16));
    }

    public String nothingToTakeBack(long number) {
        return "%d号您刚才没有可以收回的一步。看进展请发：%d怎么样了".formatted(number, number);
    }

    public String takenBackReason() {
        return "上报人收回";
    }

    public String takenBack(Issue issue, Roster roster) {
        return "%d号已收回刚才那一步，现在：%s".formatted(issue.number(), StatusReplies.brief(issue, roster));
    }

    public Message takenBackFor(Issue issue, Roster roster, String who) {
        return Message.text(
                "%s收回了对%d号刚才的一步，现在：%s。之前那条请不用理会"
                        .formatted(who, issue.number(), StatusReplies.brief(issue, roster)));
    }
}
