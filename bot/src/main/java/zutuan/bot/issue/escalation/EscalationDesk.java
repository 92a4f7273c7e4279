package zutuan.bot.issue.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Registry.Plan;
import zutuan.bot.issue.handling.HandlingDesk;
import zutuan.bot.issue.model.Course.Escalation;
import zutuan.bot.issue.model.Course.Level;
import zutuan.bot.issue.model.Course.Term;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Takes issues up to the town and the county (升级), and hands them back.
public final class EscalationDesk {
    private final Registry registry;
    private final EscalationReplies replies;

    public EscalationDesk(Registry registry) {
        this.registry = registry;
        this.replies = new EscalationReplies(registry.phrases());
    }

    public Answer escalate(Issue issue, String said, Turn turn) {
        String reason = reason(issue, said, turn);
        var higher = higher(Level.TOWN, issue, reason, turn);
        if (reason.isEmpty() && Levels.escalate(issue, higher) instanceof Step.Done) {
            return askWhy(issue, "升级");
        }
        var plan =
                new Plan(
                        now -> Levels.escalate(now, higher),
                        new Entry(IssueEvent.ESCALATED, Map.of("reason", reason, "level", "TOWN")),
                        (_, after) -> escalated(after, reason, turn));
        return registry.take(issue, turn, plan);
    }

    private Escalation higher(Level level, Issue issue, String reason, Turn turn) {
        var due = levelDue(issue, turn);
        return new Escalation(level, turn.now(), turn.member().id(), reason, Term.until(due));
    }

    /// The words given, or what the last progress says.
    private String reason(Issue issue, String said, Turn turn) {
        return said.isEmpty()
                ? registry.notes().last(turn.tx(), issue.report().ref()).orElse("")
                : said;
    }

    private Answer askWhy(Issue issue, String verb) {
        String typed = verb + issue.number();
        return Answer.of(replies.askWhyHigher(issue.number(), verb))
                .about(issue.subject())
                .asking(new Question.Words(typed, typed));
    }

    /// A level above gets as long again, from the team's deadline on.
    private Instant levelDue(Issue issue, Turn turn) {
        var from = issue.dueAt().isAfter(turn.now()) ? issue.dueAt() : turn.now();
        return registry.deadlines().fresh(issue.nature().urgency(), from).dueAt();
    }

    private Answer escalated(Issue issue, String reason, Turn turn) {
        var leaders = InCharge.leaders(turn.roster());
        var message = replies.escalatedTo(issue, turn.roster(), turn.member().name(), reason);
        registry.herald().tell(turn.tx(), leaders, turn.member().id(), message, issue);
        return Answer.of(replies.escalated(issue, leaders, levelDue(issue, turn)))
                .undoneBy(HandlingDesk.undo("升级", issue));
    }

    /// Only the town takes an issue to the county; others ask it to.
    public Answer toCounty(Issue issue, String said, Turn turn) {
        String reason = reason(issue, said, turn);
        var higher = higher(Level.COUNTY, issue, reason, turn);
        if (reason.isEmpty() && Levels.escalate(issue, higher) instanceof Step.Done) {
            return askWhy(issue, "转县");
        }
        if (issue.isOpen() && !InCharge.isTown(turn.member())) {
            var leaders = InCharge.leaders(turn.roster());
            var message = replies.askedCountyTo(issue, turn.roster(), turn.member().name(), reason);
            registry.herald().tell(turn.tx(), leaders, turn.member().id(), message, issue);
            return Answer.of(replies.askedCounty(issue, leaders)).about(issue.subject());
        }
        var due = higher.dueAt();
        var plan =
                new Plan(
                        now -> Levels.escalate(now, higher),
                        new Entry(
                                IssueEvent.ESCALATED, Map.of("reason", reason, "level", "COUNTY")),
                        (_, after) -> {
                            registry.herald()
                                    .tell(
                                            turn.tx(),
                                            InCharge.responsible(after, turn.roster()),
                                            turn.member().id(),
                                            replies.toCountyFor(after, turn.roster()),
                                            after);
                            return Answer.of(replies.toCounty(after, due))
                                    .undoneBy(HandlingDesk.undo("上报县级", after));
                        });
        return registry.take(issue, turn, plan);
    }

    /// 批示: what the town says on it goes to those who handle it.
    public Answer instruct(Issue issue, String said, Turn turn) {
        if (said.isEmpty()) {
            String typed = "批示" + issue.number();
            return Answer.of(replies.askInstruction(issue.number()))
                    .about(issue.subject())
                    .asking(new Question.Words(typed, typed));
        }
        var plan =
                new Plan(
                        now -> HandlingDesk.allowed(Right.TOWN, now, turn, Issue::comment),
                        new Entry(IssueEvent.INSTRUCTED, Map.of("said", said)),
                        (_, after) -> instructed(after, said, turn));
        return registry.take(issue, turn, plan);
    }

    private Answer instructed(Issue issue, String said, Turn turn) {
        var told = HandlingDesk.others(InCharge.handlers(issue, turn.roster()), turn);
        registry.notes()
                .note(turn.tx(), issue.report().ref(), turn.member().id(), turn.now(), said);
        var message = replies.instruction(issue, turn.member().name(), said);
        registry.herald().tell(turn.tx(), told, null, message, issue);
        return Answer.of(replies.instructed(issue, told));
    }

    /// The town gives it back to the team.
    public Answer handBack(Issue issue, String reason, Turn turn) {
        if (reason.isEmpty() && Levels.handBack(issue) instanceof Step.Done) {
            return askWhy(issue, "退回");
        }
        var plan =
                new Plan(
                        now -> HandlingDesk.allowed(Right.TOWN, now, turn, Levels::handBack),
                        new Entry(IssueEvent.HANDED_BACK, Map.of("reason", reason)),
                        (before, after) -> {
                            var told = HandlingDesk.others(askers(before, turn), turn);
                            var message = replies.handedBackTo(after, turn.member().name(), reason);
                            registry.herald().tell(turn.tx(), told, null, message, after);
                            return Answer.of(replies.handedBack(after));
                        });
        return registry.take(issue, turn, plan);
    }

    private static List<Member> askers(Issue issue, Turn turn) {
        var escalation = issue.course().escalation();
        var asked =
                escalation == null
                        ? Stream.<Member>empty()
                        : turn.roster().member(escalation.by()).stream();
        return Stream.concat(asked, InCharge.responsible(issue, turn.roster()).stream())
                .distinct()
                .toList();
    }

    public static boolean mayHandBack(Issue issue, Turn turn) {
        return issue.course().escalation() != null
                && !issue.isLedBy(turn.member().id())
                && Permissions.allows(turn.member().roles(), IssuePermission.CLOSE_ANY);
    }
}
