package zutuan.bot.issue.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueListStore.Page;
import zutuan.bot.issue.store.IssueListStore.Scope;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.Leave;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 有啥要我定的: what waits for the word of a member – more time to grant, a result to confirm, an issue
/// of the team that nobody leads, one handed up, a leave to stand in for.
public final class DecisionsCommand implements Command<DecisionsCommand.Asked> {
    private static final int MOST = 8;
    private static final Pattern ASKED =
            Phrases.beside(DecisionsCommand.class, "list.phrases").get("decisions");

    private final IssueListStore lists = new IssueListStore();
    private final StatusReplies replies;

    public DecisionsCommand(Registry registry) {
        this.replies = new StatusReplies(registry.phrases());
    }

    record Asked() {}

    @Override
    public Manual manual() {
        return new Manual("待我定", "list_issues", "看有什么等我拿主意", List.of("待我定"), IssuePermission.READ);
    }

    @Override
    public Reading<Asked> read(Heard heard) {
        String text = heard.bare();
        boolean ours = !heard.isTalk();
        return text.equals("待我定") || (ours && ASKED.matcher(heard.text()).matches())
                ? new Reading.Understood<>(new Asked())
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Asked asked, Turn turn) {
        var lines = new ArrayList<String>();
        extensions(turn).forEach(issue -> lines.add(replies.toGrant(issue, turn.roster())));
        confirmations(turn).forEach(issue -> lines.add(replies.toConfirm(issue)));
        unled(turn).forEach(issue -> lines.add(replies.toGive(issue, turn.roster())));
        escalated(turn).forEach(issue -> lines.add(replies.toInstruct(issue, turn.roster())));
        leaves(turn)
                .forEach(leave ->
                        turn.roster()
                                .member(leave.memberId())
                                .ifPresent(one -> lines.add(replies.toStandIn(one))));
        return Answer.of(
                lines.isEmpty()
                        ? StatusReplies.nothingToDecide()
                        : String.join("\n", lines.stream().limit(MOST).toList()));
    }

    private List<Issue> extensions(Turn turn) {
        return lists.extensions(turn.tx(), turn.workspace()).stream()
                .filter(issue -> Rights.has(Right.GRANT, issue, turn))
                .filter(issue -> Rights.mayKnow(issue, turn))
                .filter(issue -> decides(issue, turn))
                .toList();
    }

    /// Not everybody who might, but who was asked.
    private static boolean decides(Issue issue, Turn turn) {
        var asked = issue.course().extension();
        return asked != null
                && InCharge.grantors(issue, asked.by(), turn.roster()).contains(turn.member());
    }

    private List<Issue> confirmations(Turn turn) {
        return lists.openOf(turn.tx(), turn.workspace(), turn.member().id()).stream()
                .filter(issue -> issue.state() instanceof IssueState.CloseAsked)
                .filter(issue -> issue.report().reporterId().equals(turn.member().id()))
                .toList();
    }

    private List<Issue> open(Turn turn) {
        return lists.open(
                turn.tx(), turn.workspace(), Scope.ALL, IssueListStore.FOREVER, new Page(0, 200));
    }

    private List<Issue> unled(Turn turn) {
        return open(turn).stream()
                .filter(issue -> issue.state() instanceof IssueState.Reported)
                .filter(issue -> InCharge.responsible(issue, turn.roster()).contains(turn.member()))
                .filter(issue -> Rights.mayKnow(issue, turn))
                .toList();
    }

    private List<Issue> escalated(Turn turn) {
        return turn.member().is(Role.TOWN_LEADER)
                ? open(turn).stream()
                        .filter(issue -> issue.course().escalation() != null)
                        .filter(issue -> issue.course().waiting() == null)
                        .filter(issue -> Rights.mayKnow(issue, turn))
                        .toList()
                : List.of();
    }

    private static List<Leave> leaves(Turn turn) {
        return new LeaveStore()
                .unanswered(turn.tx(), turn.workspace(), turn.member().id(), turn.now());
    }
}
