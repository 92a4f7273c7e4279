package zutuan.bot.issue.handling;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Registry.Plan;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.Refusal;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;

/// Who handles an issue, and how it goes on: claim, assist, progress, comment, urge.
public final class HandlingDesk {
    private static final Pattern NEEDS_TOWN =
            Pattern.compile("镇[上里]|(?:需|请|求|盼|要)[^,,。]{0,4}(?:镇|协调)");

    private final Registry registry;
    private final HandlingReplies replies;

    public HandlingDesk(Registry registry) {
        this.registry = registry;
        this.replies = new HandlingReplies(registry.phrases());
    }

    public Answer claim(Issue issue, Turn turn) {
        var plan =
                new Plan(
                        now -> now.claim(turn.member().id(), turn.now()),
                        Entry.of(IssueEvent.CLAIMED),
                        (before, after) -> {
                            registry.withdrawNotice(before, turn);
                            return Answer.of(replies.claimed(after, turn.roster()))
                                    .undoneBy(undo("认领", after));
                        });
        return registry.take(issue, turn, plan);
    }

    public Answer assist(Issue issue, Turn turn) {
        var plan =
                new Plan(
                        now -> now.assist(turn.member().id()),
                        Entry.of(IssueEvent.ASSISTED),
                        (_, after) ->
                                Answer.of(replies.assisted(after, turn.roster()))
                                        .undoneBy(undo("协办", after)));
        return registry.take(issue, turn, plan);
    }

    /// Who handles it tells how it goes, and its timers hear of it. Who reported it may add to it;
    /// what others say is an opinion.
    public Answer progress(Issue issue, String said, Turn turn) {
        if (said.isEmpty()) {
            String typed = "进展" + issue.number();
            return Answer.of(replies.askProgress(issue.number()))
                    .about(issue.subject())
                    .asking(new Question.Words(typed, typed));
        }
        if (!issue.isOpen() || Rights.has(Right.PROGRESS, issue, turn)) {
            var plan =
                    new Plan(
                            now -> now.progress(turn.now()),
                            new Entry(IssueEvent.PROGRESSED, Map.of("said", said)),
                            (_, after) -> noted(after, said, turn));
            return registry.take(issue, turn, plan);
        }
        if (reported(issue, turn)) {
            var plan =
                    new Plan(
                            Issue::comment,
                            new Entry(IssueEvent.PROGRESSED, Map.of("said", said)),
                            (_, after) -> supplied(after, said, turn));
            return registry.take(issue, turn, plan);
        }
        return turn.said().media().isEmpty()
                ? notTheirs(issue, said, turn)
                : comment(issue, said, turn);
    }

    private static boolean reported(Issue issue, Turn turn) {
        return issue.report().reporterId().equals(turn.member().id());
    }

    /// What was said is not lost: it may be an opinion, or something new.
    private Answer notTheirs(Issue issue, String said, Turn turn) {
        long number = issue.number();
        String line = said.replaceAll("\\s*\\n\\s*", " ");
        var options =
                List.of(
                        new Question.Option(
                                replies.asComment(), "/意见%d %s".formatted(number, line)),
                        new Question.Option(replies.asReport(), "/报 " + line),
                        new Question.Option("不用", ""));
        return Choices.ask(replies.notTheirs(issue, turn.roster()), number + "号进展", options)
                .about(issue.subject());
    }

    private Answer supplied(Issue issue, String said, Turn turn) {
        registry.notes()
                .note(turn.tx(), issue.report().ref(), turn.member().id(), turn.now(), said);
        var told = others(InCharge.responsible(issue, turn.roster()), turn);
        var message = replies.suppliedTo(issue, turn.member().name(), said);
        registry.herald().tell(turn.tx(), told, null, message, issue);
        return Answer.of(replies.supplied(issue, told)).undoneBy(undo("补充", issue));
    }

    private Answer noted(Issue issue, String said, Turn turn) {
        registry.notes()
                .note(turn.tx(), issue.report().ref(), turn.member().id(), turn.now(), said);
        if (NEEDS_TOWN.matcher(said).find() && issue.course().escalation() == null) {
            var option = new Question.Option("升级到镇", "升级" + issue.number());
            var question = new Question.Choice(issue.number() + "号升级", List.of(option));
            return Answer.of(replies.askEscalate(issue))
                    .asking(question)
                    .undoneBy(undo("进展", issue));
        }
        return Answer.of(replies.noted(issue)).undoneBy(undo("进展", issue));
    }

    /// What others think of it, for those who handle it.
    public Answer comment(Issue issue, String said, Turn turn) {
        if (said.isEmpty()) {
            String typed = "意见" + issue.number();
            return Answer.of(replies.askComment(issue.number()))
                    .about(issue.subject())
                    .asking(new Question.Words(typed, typed));
        }
        var plan =
                new Plan(
                        Issue::comment,
                        new Entry(IssueEvent.COMMENTED, Map.of("said", said)),
                        (_, after) -> commented(after, said, turn));
        return registry.take(issue, turn, plan);
    }

    private Answer commented(Issue issue, String said, Turn turn) {
        var told = others(InCharge.responsible(issue, turn.roster()), turn);
        registry.notes()
                .note(turn.tx(), issue.report().ref(), turn.member().id(), turn.now(), said);
        var message = replies.commentedTo(issue, turn.member().name(), said);
        registry.herald().tell(turn.tx(), told, null, message, issue);
        return Answer.of(replies.commented(issue, told));
    }

    /// 催办: whoever is in charge is asked how it goes; with a pause, so that nobody nags.
    public Answer urge(Issue issue, Turn turn) {
        var pause = registry.deadlines().urgePause();
        var plan =
                new Plan(
                        now -> now.urge(turn.now(), pause),
                        Entry.of(IssueEvent.URGED),
                        (_, after) -> urged(after, turn));
        return registry.take(issue, turn, plan);
    }

    private Answer urged(Issue issue, Turn turn) {
        var told = InCharge.responsible(issue, turn.roster());
        var message = replies.urgedTo(issue, turn.roster(), turn.member().name());
        registry.herald().tell(turn.tx(), told, turn.member().id(), message, issue);
        return Answer.of(replies.urged(issue, told));
    }

    public static List<Member> others(List<Member> members, Turn turn) {
        return members.stream().filter(member -> !member.equals(turn.member())).toList();
    }

    public static Undo undo(String step, Issue issue) {
        long number = issue.number();
        return new Undo(step + number + "号", "收回" + number, "%d进展 说明情况".formatted(number));
    }

    /// The step, if the member has the right to it.
    public static Step allowed(Right right, Issue issue, Turn turn, Registry.Verb verb) {
        return Rights.has(right, issue, turn)
                ? verb.on(issue)
                : new Step.Refused(issue.over().orElse(new Refusal.Only(right)));
    }
}
