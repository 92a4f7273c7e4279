package zutuan.bot.issue;

import java.util.ArrayList;
import java.util.List;
import zutuan.bot.issue.closing.ConfirmCommand;
import zutuan.bot.issue.desk.NumberedCommand;
import zutuan.bot.issue.desk.NumberedCommand.Action;
import zutuan.bot.issue.desk.NumberedCommand.Style;
import zutuan.bot.issue.desk.NumberedCommand.Words;
import zutuan.bot.issue.escalation.BareGrantCommand;
import zutuan.bot.issue.escalation.CountyCommand;
import zutuan.bot.issue.escalation.EscalationDesk;
import zutuan.bot.issue.escalation.GrantCommand;
import zutuan.bot.issue.handling.DispatchCommand;
import zutuan.bot.issue.handling.HandOnCommand;
import zutuan.bot.issue.handling.ToMeCommand;
import zutuan.bot.issue.handling.UrgeCommand;
import zutuan.bot.issue.list.DecisionsCommand;
import zutuan.bot.issue.list.ListCommand;
import zutuan.bot.issue.list.StatusCommand;
import zutuan.bot.issue.mending.CorrectCommand;
import zutuan.bot.issue.mending.PhotoCommand;
import zutuan.bot.issue.mending.TogetherCommand;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.issue.report.AlarmCommand;
import zutuan.bot.issue.report.PictureReportCommand;
import zutuan.bot.issue.report.ReportCommand;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Turn;

/// How members say what they want with issues; help shows the first ones first.
record IssueCommands(IssueDesks desks) {
    private static final String CLAIM = "claim_issue";
    private static final String PROGRESS = "progress_issue";
    private static final String CLOSE = "close_issue";

    List<Command<?>> all() {
        var all = new ArrayList<Command<?>>();
        all.add(new ReportCommand(desks.report(), desks.alarms()));
        all.add(new AlarmCommand(desks.alarms()));
        all.addAll(handling());
        all.add(new ListCommand(desks.registry()));
        all.add(new StatusCommand(desks.registry()));
        all.add(new DecisionsCommand(desks.registry()));
        all.addAll(closing());
        all.addAll(above());
        all.addAll(dispatch());
        all.addAll(corrections());
        all.add(new PictureReportCommand(desks.report()));
        all.add(photos());
        return List.copyOf(all);
    }

    private List<Command<?>> handling() {
        var desk = desks.handling();
        return List.of(
                command(
                        words(
                                CLAIM,
                                "认领一个问题",
                                Style.BARE,
                                "认领 我来办 我来处理 我来 我接了 我领了",
                                "认领12",
                                "12号我来"),
                        IssuePermission.CLAIM,
                        (issue, _, turn) -> desk.claim(issue, turn)),
                command(
                        words(CLOSE, "办完了申请销号", Style.TEXT, "销号 办结", "销号12 路已抢通，新修1.4公里"),
                        IssuePermission.PROGRESS,
                        desks.closing()::askClose),
                command(
                        words(PROGRESS, "报进展", Style.TEXT, "进展 更新", "12进展 已现场看过，明天动工"),
                        IssuePermission.PROGRESS,
                        desk::progress),
                command(
                        words(CLAIM, "帮着办一个问题", Style.BARE, "协办", "协办12"),
                        IssuePermission.ASSIST,
                        (issue, _, turn) -> desk.assist(issue, turn)),
                command(
                        words(PROGRESS, "对问题提意见", Style.APART, "意见", "15意见 先修排水沟"),
                        IssuePermission.PROGRESS,
                        desk::comment),
                command(
                        words(
                                PROGRESS,
                                "催一催主办的人",
                                Style.BARE,
                                "催办 督办 催一下 催一催 催催 催促 催 快点 抓紧",
                                "催办12",
                                "督办12"),
                        IssuePermission.PROGRESS,
                        (issue, _, turn) -> desk.urge(issue, turn)),
                new UrgeCommand(desks.registry(), desk));
    }

    private PhotoCommand photos() {
        return new PhotoCommand(
                desks.registry(), desks.report(), desks.handling(), desks.ownWords());
    }

    private List<Command<?>> closing() {
        var desk = desks.closing();
        return List.of(
                confirm(
                        words(CLOSE, "确认已解决", Style.BARE, "满意 确认", "满意12"),
                        (issue, _, turn) -> desk.confirm(issue, turn)),
                confirm(
                        words(
                                CLOSE,
                                "没解决，请重新办",
                                Style.TEXT,
                                "没解决 不满意 没修好 没办好 没弄好",
                                "没解决12 雨后又塌了一段"),
                        desk::reopen));
    }

    private ConfirmCommand confirm(Words words, ConfirmCommand.Step step) {
        return new ConfirmCommand(
                command(words, IssuePermission.CONFIRM, step::run), desks.ownWords(), step);
    }

    private List<Command<?>> above() {
        var escalation = desks.escalation();
        var party = desks.party();
        var extension = desks.extension();
        return List.of(
                command(
                        words(PROGRESS, "请镇里出面", Style.TEXT, "升级 转给镇里 转镇里 报镇里", "升级12 需挖机2台，预算3万"),
                        IssuePermission.ESCALATE,
                        escalation::escalate),
                new CountyCommand(desks.registry(), escalation),
                command(
                        words(PROGRESS, "申请延期", Style.TEXT, "延期 申请延期 延 延长", "延期12 到11月30日 等挖机"),
                        IssuePermission.PROGRESS,
                        extension::ask),
                new GrantCommand(desks.registry(), extension, true),
                new GrantCommand(desks.registry(), extension, false),
                new BareGrantCommand(extension),
                command(
                        words(PROGRESS, "镇里批示", Style.APART, "批示", "批示12 请赵强牵头，三天内拿方案"),
                        IssuePermission.DISPATCH,
                        escalation::instruct),
                command(
                        words(
                                PROGRESS,
                                "转给外部单位",
                                Style.APART,
                                "转外部 转外单位",
                                "转外部12 市住建局 联系人张科 12月4日前答复"),
                        IssuePermission.DISPATCH,
                        party::handOver),
                command(
                        words(PROGRESS, "记外部单位的答复", Style.APART, "外部答复", "外部答复12 已安排两台挖机"),
                        IssuePermission.PROGRESS,
                        party::answered));
    }

    private List<Command<?>> dispatch() {
        var desk = desks.dispatch();
        return List.of(
                new ToMeCommand(desks.registry(), desks.handling(), desk),
                new DispatchCommand(desks.registry(), desk),
                new HandOnCommand(desks.registry(), desk),
                command(
                        words(
                                PROGRESS,
                                "办不了退回去",
                                Style.APART,
                                "退单 退回 退 我办不了 办不了",
                                "退12 不归我组 建议给何勇"),
                        IssuePermission.PROGRESS,
                        this::giveBack));
    }

    /// The town hands back what was escalated to it; others return what they lead.
    private Answer giveBack(Issue issue, String reason, Turn turn) {
        return EscalationDesk.mayHandBack(issue, turn)
                ? desks.escalation().handBack(issue, reason, turn)
                : desks.dispatch().giveBack(issue, reason, turn);
    }

    private List<Command<?>> corrections() {
        var merge = desks.merge();
        return List.of(
                new CorrectCommand(
                        command(
                                words(
                                        PROGRESS,
                                        "更正上报的内容",
                                        Style.APART,
                                        "更正 改 地点写错了 写错了",
                                        "改12 是六组不是七组"),
                                IssuePermission.REPORT,
                                desks.correction()::correct)),
                command(
                        words(CLOSE, "报重了、报错了作废", Style.APART, "作废 不用办了", "作废12 报重了"),
                        IssuePermission.REPORT,
                        merge::withdraw),
                command(
                        words(CLOSE, "两个号是同一件事", Style.TEXT, "并入 合并到", "并入13 12", "13并入12"),
                        IssuePermission.REPORT,
                        merge::merge),
                new TogetherCommand(desks.registry(), merge),
                command(
                        words(PROGRESS, "不是同一件事", Style.BARE, "单独登记"),
                        IssuePermission.REPORT,
                        (issue, _, turn) -> desks.report().apart(issue, turn)),
                command(
                        words(PROGRESS, "收回自己刚才的一步", Style.BARE, "收回", "收回12"),
                        IssuePermission.REPORT,
                        (issue, _, turn) -> desks.undo().takeBack(issue, turn)));
    }

    private static Words words(
            String intent, String summary, Style style, String verbs, String... examples) {
        return new Words(List.of(verbs.split(" ", -1)), intent, summary, List.of(examples), style);
    }

    private NumberedCommand command(Words words, Permission needs, Action action) {
        return new NumberedCommand(words, needs, desks.registry(), action);
    }
}
