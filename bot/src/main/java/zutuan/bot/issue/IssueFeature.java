package zutuan.bot.issue;

import java.util.List;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Posting issues and following them to close-out.
public final class IssueFeature implements Feature {
    /// Class-path folder of this feature's tables.
    public static final String MIGRATIONS = "classpath:zutuan/bot/issue/migrations";

    private final IssueDesk desk;

    public IssueFeature(Kit kit) {
        var settings = kit.settings();
        var deadlines = new Deadlines(settings.calendar(), settings.issues(), settings.zone());
        var notifier = new IssueDesk.Notifier(kit.notices(), settings.chat().mentionHold());
        desk =
                new IssueDesk(
                        new IssueStore(kit.ids()),
                        deadlines,
                        new IssueReplies(settings.zone()),
                        kit.events(),
                        notifier);
    }

    @Override
    public List<Command<?>> commands() {
        return List.of(
                new ReportCommand(desk),
                claim(),
                close(),
                progress(),
                new ListCommand(desk),
                new StatusCommand(desk),
                confirm(),
                reopen(),
                assist(),
                escalate(),
                new PhotoCommand(desk));
    }

    private Command<?> claim() {
        return new NumberedCommand(
                new NumberedCommand.Words(
                        List.of("认领", "我来办", "我来处理", "我来"),
                        "claim_issue",
                        "认领一个问题",
                        List.of("认领12", "12号我来"),
                        false),
                Permission.ISSUE_CLAIM,
                desk,
                (issue, _, turn) -> desk.claim(issue, turn));
    }

    private Command<?> assist() {
        return new NumberedCommand(
                new NumberedCommand.Words(
                        List.of("协办"), "claim_issue", "帮着办一个问题", List.of("协办12"), false),
                Permission.ISSUE_ASSIST,
                desk,
                (issue, _, turn) -> desk.assist(issue, turn));
    }

    private Command<?> progress() {
        return new NumberedCommand(
                new NumberedCommand.Words(
                        List.of("进展", "更新"),
                        "progress_issue",
                        "报进展",
                        List.of("12进展 已现场看过,明天动工"),
                        true),
                Permission.ISSUE_PROGRESS,
                desk,
                this::progressed);
    }

    private Answer progressed(Issue issue, String said, Turn turn) {
        if (said.isEmpty()) {
            String typed = "进展" + issue.number();
            return Answer.of(desk.replies().askProgress(issue))
                    .about(issue.report().ref().subject())
                    .asking(new Question.Words(typed, typed));
        }
        return desk.progress(issue, said, turn);
    }

    private Command<?> close() {
        return new NumberedCommand(
                new NumberedCommand.Words(
                        List.of("销号", "办结"),
                        "close_issue",
                        "办完了申请销号",
                        List.of("销号12 路已抢通,新修1.4公里"),
                        true),
                Permission.ISSUE_PROGRESS,
                desk,
                desk::askClose);
    }

    private Command<?> confirm() {
        return new NumberedCommand(
                new NumberedCommand.Words(
                        List.of("满意", "确认"), "close_issue", "确认已解决", List.of("满意12"), false),
                Permission.ISSUE_CONFIRM,
                desk,
                (issue, _, turn) -> desk.confirm(issue, turn));
    }

    private Command<?> reopen() {
        return new NumberedCommand(
                new NumberedCommand.Words(
                        List.of("没解决", "不满意"),
                        "close_issue",
                        "没解决,请重新办",
                        List.of("没解决12 雨后又塌了一段"),
                        true),
                Permission.ISSUE_CONFIRM,
                desk,
                desk::reopen);
    }

    private Command<?> escalate() {
        return new NumberedCommand(
                new NumberedCommand.Words(
                        List.of("升级"), "progress_issue", "请镇里出面", List.of("升级12 需挖机2台,预算3万"), true),
                Permission.ISSUE_ESCALATE,
                desk,
                desk::escalate);
    }

    @Override
    public List<Job> jobs() {
        return List.of();
    }
}
