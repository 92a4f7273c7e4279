package zutuan.bot.issue.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.Echo;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.desk.Presence;
import zutuan.bot.issue.model.Course;
import zutuan.bot.issue.model.Help;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState.Claimed;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.IssueState.Merged;
import zutuan.bot.issue.model.IssueState.Reported;
import zutuan.bot.issue.model.IssueState.Withdrawn;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;

/// How an issue stands, as a card and as a line of a list.
public record StatusReplies(IssuePhrases phrases) {
    /// What the card tells beside the issue: the last progress (empty for none), who helped,
    /// whether the reader may see the outside party's phone number, who is there, what meetings
    /// decided (empty for nothing).
    record Extra(
            String note, List<Help> helps, boolean contact, Presence presence, String decided) {
        Extra {
            helps = List.copyOf(helps);
        }
    }

    Message card(Issue issue, Roster roster, Extra extra, Instant now) {
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row("状态", state(issue, roster, extra.presence())));
        rows.add(
                new Block.Row(
                        "上报",
                        IssuePhrases.name(roster, issue.report().reporterId())
                                + " "
                                + phrases.moment(issue.report().at())));
        rows.add(new Block.Row("最近进展", extra.note().isEmpty() ? "还没有" : Echo.title(extra.note())));
        if (!extra.decided().isEmpty()) {
            rows.add(new Block.Row("会上议定", extra.decided()));
        }
        rows.add(new Block.Row("时限", due(issue, now)));
        above(issue, rows);
        outside(issue, extra, rows);
        help(issue, extra.helps(), roster, rows);
        String title =
                "%d号 %s %s"
                        .formatted(
                                issue.number(),
                                IssuePhrases.place(issue, roster),
                                IssuePhrases.title(issue));
        return new Message(List.of(new Block.Facts(title, rows)));
    }

    private String due(Issue issue, Instant now) {
        var extension = issue.course().extension();
        String asked = extension == null ? "" : "，已申请延到" + phrases.moment(extension.until());
        String paused = issue.isOpen() && issue.course().waiting() != null ? "（暂停）" : "";
        String late = issue.isOverdue(now) ? "（已超期）" : "";
        return phrases.moment(issue.dueAt()) + paused + late + asked;
    }

    private void above(Issue issue, List<Block.Row> rows) {
        var escalation = issue.course().escalation();
        if (escalation != null) {
            String level = escalation.level() == Course.Level.TOWN ? "镇级" : "县级";
            rows.add(
                    new Block.Row(
                            level,
                            "%s升级，镇级时限 %s"
                                    .formatted(
                                            phrases.day(escalation.at()),
                                            phrases.day(escalation.dueAt()))));
        }
    }

    private void outside(Issue issue, Extra extra, List<Block.Row> rows) {
        var waiting = issue.course().waiting();
        if (waiting != null) {
            String contact = extra.contact() ? " " + waiting.contact() : "";
            rows.add(
                    new Block.Row(
                            "外部",
                            "%s%s，%s前答复"
                                    .formatted(
                                            Echo.safe(waiting.party()),
                                            contact,
                                            phrases.day(waiting.dueAt()))));
        }
    }

    private static void help(Issue issue, List<Help> helps, Roster roster, List<Block.Row> rows) {
        var elsewhere = helps.stream().filter(Help::elsewhere).toList();
        if (issue.state() instanceof Closed && !elsewhere.isEmpty()) {
            rows.add(
                    new Block.Row(
                            "外村外单位帮助",
                            elsewhere.stream()
                                    .map(help -> helper(help, roster))
                                    .collect(Collectors.joining("、"))));
        }
    }

    private static String helper(Help help, Roster roster) {
        if (help.kind() == Help.Kind.PARTY) {
            return Echo.safe(help.helper());
        }
        var from =
                help.villageId() == null
                        ? help.unit()
                        : roster.village(help.villageId()).map(found -> found.name()).orElse("");
        return IssuePhrases.name(roster, help.helper())
                + (from == null || from.isEmpty() ? "" : "（" + from + "）");
    }

    private String state(Issue issue, Roster roster, Presence presence) {
        String assistants =
                issue.assistants().isEmpty()
                        ? ""
                        : "，协办"
                                + issue.assistants().stream()
                                        .map(id -> presence.name(id, roster))
                                        .collect(Collectors.joining("、"));
        return switch (issue.state()) {
            case Reported() -> brief(issue, roster, presence) + assistants;
            case Claimed(_, var since) ->
                    brief(issue, roster, presence)
                            + "，"
                            + phrases.moment(since)
                            + "认领"
                            + assistants;
            case CloseAsked(_, var at, _) ->
                    brief(issue, roster, presence) + "，" + phrases.moment(at) + assistants;
            case Closed(_, var at, _) ->
                    brief(issue, roster) + "，" + phrases.moment(at) + assistants;
            case Merged(_, var at, _) -> brief(issue, roster, presence) + "，" + phrases.moment(at);
            case Withdrawn(var at, _, var reason) ->
                    brief(issue, roster, presence)
                            + "，"
                            + phrases.moment(at)
                            + "，理由："
                            + Echo.title(reason);
        };
    }

    /// `办理中,主办赵强`.
    public static String brief(Issue issue, Roster roster) {
        return brief(issue, roster, Presence.USUAL);
    }

    private static String brief(Issue issue, Roster roster, Presence presence) {
        String lead = issue.lead().map(id -> "，主办" + presence.name(id, roster)).orElse("");
        return switch (issue.state()) {
            case Reported() -> "待认领（" + IssuePhrases.assigned(issue, roster) + "）";
            case Claimed _ -> (issue.course().waiting() == null ? "办理中" : "等待外部") + lead;
            case CloseAsked _ -> "已办结待确认" + lead;
            case Closed(_, _, var by) -> (by == null ? "未确认自动销号" : "已销号") + lead;
            case Merged(var into, _, _) -> "已并入" + into + "号";
            case Withdrawn _ -> "已作废";
        };
    }

    String line(Issue issue, Roster roster, Presence presence, Instant now) {
        return "%d号%s %s %s %s"
                .formatted(
                        issue.number(),
                        issue.isOverdue(now) ? "[超期]" : "",
                        IssuePhrases.place(issue, roster),
                        IssuePhrases.title(issue),
                        issue.lead().map(id -> "主办" + presence.name(id, roster)).orElse("待认领"));
    }

    /// `5号 大湾村 … 已销号 11-25(周三)`.
    String endedLine(Issue issue, Roster roster) {
        return "%d号 %s %s %s"
                .formatted(
                        issue.number(),
                        IssuePhrases.place(issue, roster),
                        Echo.shortened(issue.report().said(), 24),
                        brief(issue, roster));
    }

    String toGrant(Issue issue, Roster roster) {
        var asked = issue.course().extension();
        return asked == null
                ? ""
                : "%s申请把%d号延到%s。同意请发：同意%d，不行发：不同意%d 理由"
                        .formatted(
                                IssuePhrases.name(roster, asked.by()),
                                issue.number(),
                                phrases.moment(asked.until()),
                                issue.number(),
                                issue.number());
    }

    String toConfirm(Issue issue) {
        return "%d号等您确认（%s）。请发：满意%d 或 没解决%d 原因"
                .formatted(
                        issue.number(),
                        Echo.shortened(issue.report().said(), 16),
                        issue.number(),
                        issue.number());
    }

    String toGive(Issue issue, Roster roster) {
        return "%d号还没人认领（%s %s）。请发：派%d给姓名，或 认领%d"
                .formatted(
                        issue.number(),
                        IssuePhrases.place(issue, roster),
                        Echo.shortened(issue.report().said(), 16),
                        issue.number(),
                        issue.number());
    }

    String toInstruct(Issue issue, Roster roster) {
        return "%d号已升级到镇（%s %s）。请发：批示%d …，或 转外部%d 单位 联系人 日期"
                .formatted(
                        issue.number(),
                        IssuePhrases.place(issue, roster),
                        Echo.shortened(issue.report().said(), 16),
                        issue.number(),
                        issue.number());
    }

    String toStandIn(Member member) {
        return "%s请您代办。请发：同意代办 %s，或 不代 %s".formatted(member.name(), member.name(), member.name());
    }

    static String nothingToDecide() {
        return "现在没有等您定的事。看您名下的请发：列表 我的";
    }

    static String more(String lines, long left) {
        return lines + "\n还有%d条，回复 更多".formatted(left);
    }

    static String noMore(long all) {
        return "没有更多了，一共%d条。从头看请发：列表".formatted(all);
    }

    static String nothingOpen(String scope) {
        String what =
                switch (scope) {
                    case "" -> "现在没有未办结的问题";
                    case "超期" -> "没有超期的问题";
                    case "我的" -> "您没有未办结的问题";
                    case "已办结" -> "还没有办结的问题";
                    default -> scope + "没有未办结的问题";
                };
        return what + "。要报请发：/报 哪里、什么事";
    }
}
