package zutuan.bot.issue.closing;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.Echo;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.desk.Numbers;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.people.Roster;

/// Every sentence about how an issue ends, and begins again.
public record ClosingReplies(IssuePhrases phrases) {
    static final String NONE_AWAITS = "现在没有等您确认的。";

    String needsPhoto(Issue issue, Duration patience) {
        return "%d号还差现场照片（基础设施类必附）。直接发图即可，%s内有效"
                .formatted(issue.number(), IssuePhrases.span(patience));
    }

    String needsResult(long number) {
        return "请写一句怎么解决的。例：销号%d 路已抢通，新修1.4公里".formatted(number);
    }

    public Message closeAsked(Issue issue, String result, Roster roster) {
        long number = issue.number();
        // Whoever handled it confirms nothing, unless it was theirs.
        var handlers =
                Stream.concat(issue.lead().stream(), issue.assistants().stream())
                        .filter(id -> !id.equals(issue.report().reporterId()))
                        .toList();
        var buttons =
                List.of(
                        new Block.Button("满意", "满意" + number).except(handlers),
                        new Block.Button("没解决", "没解决" + number).except(handlers));
        return Message.text(
                        "%d号办结，等%s确认：回复 满意%d / 没解决%d\n结果：%s"
                                .formatted(
                                        number,
                                        IssuePhrases.names(InCharge.confirmers(issue, roster)),
                                        number,
                                        number,
                                        Echo.title(result)))
                .with(new Block.Buttons(buttons));
    }

    String confirmed(Issue issue) {
        return "%d号已销号，谢谢确认".formatted(issue.number());
    }

    /// For those who reported the same thing under another number, and for the lead.
    Message closedFor(Issue issue, Roster roster, String how) {
        return Message.text(
                "%d号（%s %s）%s"
                        .formatted(
                                issue.number(),
                                IssuePhrases.place(issue, roster),
                                Echo.shortened(issue.report().said(), 20),
                                how));
    }

    /// The same of what may be an epidemic, of which they may not hear more.
    String closedNumber(Issue issue) {
        return "您报的事并入了%d号，现已销号".formatted(issue.number());
    }

    String unconfirmed(int workdays) {
        return "办结后%d个工作日没有人确认，已按“未确认自动销号”。没解决请发：没解决号数 原因".formatted(workdays);
    }

    String solved() {
        return "已销号";
    }

    String reopened(Issue issue, Roster roster, String reason) {
        String whose =
                issue.lead()
                        .map(id -> "主办" + IssuePhrases.name(roster, id))
                        .orElseGet(() -> IssuePhrases.assigned(issue, roster) + "待认领");
        return "%d号重新办理，%s，新时限 %s。%s上次办结情况已留存"
                .formatted(
                        issue.number(),
                        whose,
                        phrases.moment(issue.dueAt()),
                        reason.isEmpty() ? "" : "原因：" + Echo.title(reason) + "。");
    }

    /// What the card of a reopened issue shows as its latest news.
    static String notSolved(String reason) {
        return "没解决：" + reason;
    }

    String solvedOrNot(Issue issue) {
        return "%d号这样算解决了吗？".formatted(issue.number());
    }

    /// Empty if there are none.
    String notAwaiting(List<Long> numbers) {
        return numbers.isEmpty()
                ? ""
                : Numbers.said(numbers) + "现在不等您确认；要说两句请发：意见" + numbers.getFirst() + " …";
    }

    String whichAwaits() {
        return "您报的有几件等您确认，说的是哪一件？";
    }

    String brief(Issue issue) {
        return "%d号 %s".formatted(issue.number(), Echo.shortened(issue.report().said(), 16));
    }

    Message reopenedTo(Issue issue, Roster roster, String reason) {
        return Message.text(
                "%d号没解决，重新办理：%s\n原因：%s\n新时限 %s"
                        .formatted(
                                issue.number(),
                                IssuePhrases.place(issue, roster),
                                IssuePhrases.reason(reason),
                                phrases.moment(issue.dueAt())));
    }

    public String askInto(long number) {
        return "%d号并入几号？例：并入%d 12".formatted(number, number);
    }

    public String merged(Issue issue, Issue into, Roster roster) {
        return "%d号已并入%d号（%s）。以后的进展都在%d号，办结时会告诉%s"
                .formatted(
                        issue.number(),
                        into.number(),
                        IssuePhrases.place(into, roster),
                        into.number(),
                        IssuePhrases.name(roster, issue.report().reporterId()));
    }

    public Message mergedTo(Issue issue, Issue into, Roster roster) {
        return Message.text(
                "%s报的%d号并入%d号：%s"
                        .formatted(
                                IssuePhrases.name(roster, issue.report().reporterId()),
                                issue.number(),
                                into.number(),
                                IssuePhrases.title(issue)));
    }
}
