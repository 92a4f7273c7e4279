package zutuan.bot.issue.escalation;

import java.util.List;
import java.util.Map;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Registry.Plan;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.escalation.WhenReader.When;
import zutuan.bot.issue.handling.HandlingDesk;
import zutuan.bot.issue.model.Course.Extension;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// More time (延期): asked for by who handles an issue, decided by the team's lead.
public final class ExtensionDesk {
    private final IssueListStore lists = new IssueListStore();
    private final LeaveStore leaves = new LeaveStore();
    private final Registry registry;
    private final EscalationReplies replies;
    private final WhenReader times;

    public ExtensionDesk(Registry registry, WhenReader times) {
        this.registry = registry;
        this.replies = new EscalationReplies(registry.phrases());
        this.times = times;
    }

    public Answer ask(Issue issue, String said, Turn turn) {
        long number = issue.number();
        String example = "延期%d 到11月30日 等挖机".formatted(number);
        var when = times.read(said, turn.now());
        if (!(when instanceof When.Known known)) {
            return Answer.of(replies.badDate(when, example)).about(issue.subject());
        }
        if (!known.until().isAfter(issue.dueAt())) {
            return Answer.of(replies.notLater(issue, example)).about(issue.subject());
        }
        String reason =
                (said.substring(0, known.start()) + said.substring(known.end()))
                        .replaceFirst("^\\s*[到至]?[\\s,,。::]*", "")
                        .replaceFirst("^(?:之?前|因为|理由)?[\\s,,::]*", "")
                        .strip();
        if (reason.isEmpty()) {
            String typed = "延期%d %s".formatted(number, said);
            return Answer.of(replies.askWhyLonger(number))
                    .about(issue.subject())
                    .asking(new Question.Words("延期" + number, typed));
        }
        var asked = new Extension(known.until(), reason, turn.member().id(), turn.now());
        return ask(issue, asked, turn);
    }

    private Answer ask(Issue issue, Extension asked, Turn turn) {
        var plan =
                new Plan(
                        now ->
                                HandlingDesk.allowed(
                                        Right.HANDLERS,
                                        now,
                                        turn,
                                        one -> Levels.askExtension(one, asked, turn.now())),
                        new Entry(IssueEvent.EXTENSION_ASKED, Map.of("reason", asked.reason())),
                        (_, after) -> {
                            var grantors = InCharge.grantors(after, asked.by(), turn.roster());
                            var message = replies.extensionAskedOf(after, asked, turn.roster());
                            var asker = after.nature().confidential() ? asked.by() : null;
                            registry.herald().tell(turn.tx(), grantors, asker, message, after);
                            return Answer.of(replies.extensionAsked(after, asked, grantors))
                                    .undoneBy(HandlingDesk.undo("延期申请", after));
                        });
        return registry.take(issue, turn, plan);
    }

    /// What the lead says to a request, and the words behind it (empty for none).
    public record Decision(boolean granted, String why) {}

    public Answer decide(Issue issue, Decision decision, Turn turn) {
        boolean granted = decision.granted();
        var plan =
                new Plan(
                        now ->
                                HandlingDesk.allowed(
                                        Right.GRANT,
                                        now,
                                        turn,
                                        one -> Levels.decideExtension(one, granted, turn.now())),
                        new Entry(
                                granted ? IssueEvent.EXTENDED : IssueEvent.NOT_EXTENDED,
                                decision.why().isEmpty()
                                        ? Map.of()
                                        : Map.of("reason", decision.why())),
                        (before, after) -> decided(before, after, decision, turn));
        return registry.take(issue, turn, plan);
    }

    private Answer decided(Issue before, Issue after, Decision decision, Turn turn) {
        var asked = before.course().extension();
        var asker = asked == null ? "" : asked.by();
        registry.herald()
                .tell(
                        turn.tx(),
                        turn.roster().member(asker).stream().toList(),
                        turn.member().id(),
                        replies.decidedFor(after, turn.member().name(), decision),
                        after);
        return Answer.of(replies.decided(after, decision.granted()));
    }

    /// Whether a bare 同意 can only be meant for somebody who asked to be stood in for.
    boolean isForOthers(Turn turn) {
        return waiting(turn).isEmpty() && !askedToStandIn(turn).isEmpty();
    }

    private List<Issue> waiting(Turn turn) {
        return lists.extensions(turn.tx(), turn.workspace()).stream()
                .filter(issue -> Rights.has(Right.GRANT, issue, turn))
                .toList();
    }

    /// Which issue a bare 同意 means: the only one that waits for this member.
    Answer decideOnly(Decision decision, Turn turn) {
        var mine = waiting(turn);
        var others = askedToStandIn(turn);
        if (mine.size() == 1 && !others.isEmpty()) {
            return which(mine.getFirst(), decision, others);
        }
        if (mine.size() == 1) {
            return decide(registry.again(mine.getFirst(), turn), decision, turn);
        }
        return Answer.of(
                mine.isEmpty()
                        ? replies.nothingToGrant()
                        : replies.whichToGrant(
                                mine.stream().map(Issue::number).toList(),
                                decision.granted() ? "同意" : "不同意"));
    }

    /// The same word may have been meant for somebody else's question.
    private Answer which(Issue issue, Decision decision, List<Member> others) {
        String typed = (decision.granted() ? "同意" : "不同意") + issue.number();
        var options =
                List.of(new Question.Option(typed, "/" + typed), new Question.Option("不是", ""));
        return Choices.ask(replies.grantThis(issue, others), typed, options).about(issue.subject());
    }

    private List<Member> askedToStandIn(Turn turn) {
        return leaves
                .unanswered(turn.tx(), turn.workspace(), turn.member().id(), turn.now())
                .stream()
                .flatMap(leave -> turn.roster().member(leave.memberId()).stream())
                .toList();
    }
}
