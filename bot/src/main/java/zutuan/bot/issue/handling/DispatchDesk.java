package zutuan.bot.issue.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Presence;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Registry.Plan;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.Refusal;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.kernel.chinese.Manners;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Puts issues into hands: dispatch (派单) and return (退单).
public final class DispatchDesk {
    private static final Phrases SAID = Phrases.beside(DispatchDesk.class, "handling.phrases");

    /// Who should take it: as a proposal anywhere, in other words at the end.
    private static final List<Pattern> PROPOSALS =
            List.of(SAID.get("proposed"), SAID.get("proposed_last"));

    private final Registry registry;
    private final HandlingReplies replies;

    public DispatchDesk(Registry registry) {
        this.registry = registry;
        this.replies = new HandlingReplies(registry.phrases());
    }

    /// To a member or a team, by name.
    public Answer dispatch(Issue issue, String whom, Turn turn) {
        long number = issue.number();
        String to = Manners.without(whom);
        if (to.isEmpty()) {
            String typed = "派单%d 给".formatted(number);
            return Answer.of(replies.askWhom(number))
                    .about(issue.subject())
                    .asking(new Question.Words("派单" + number, typed));
        }
        var team = team(to, turn);
        if (team.isPresent()) {
            return toTeam(issue, team.get(), turn);
        }
        return switch (NamedPeople.of(to, turn.roster(), turn.member())) {
            case Named.One(_, var member) -> toMember(issue, member, turn);
            case Named.Several several ->
                    NamedPeople.whichOne(
                            several,
                            turn.roster(),
                            "派单" + number,
                            name -> "派单%d 给%s".formatted(number, name));
            case Named.Nobody _ ->
                    Answer.of(replies.nobodyCalled(number, to)).about(issue.subject());
        };
    }

    /// Who leads it and may not dispatch has to say why, and returns it.
    Answer handOn(Issue issue, String whom, Turn turn) {
        String to = Manners.without(whom);
        boolean returns =
                issue.isLedBy(Rights.hand(issue, turn).id())
                        && !Rights.has(Right.DISPATCH, issue, turn);
        if (!returns) {
            return dispatch(issue, to, turn);
        }
        long number = issue.number();
        if (issue.nature().confidential() && !mayTake(to, turn)) {
            return registry.refused(issue, new Refusal.VetsOnly(), turn);
        }
        if (NamedPeople.of(to, turn.roster()) instanceof Named.Several several) {
            return NamedPeople.whichOne(
                    several,
                    turn.roster(),
                    "转交" + number,
                    name -> "转交%d 给%s".formatted(number, name));
        }
        if (verb(turn).on(issue) instanceof Step.Refused(var why)) {
            return registry.refused(issue, why, turn);
        }
        return taker(to, turn).isEmpty()
                ? Answer.of(replies.nobodyCalled(number, to)).about(issue.subject())
                : Answer.of(replies.askWhyHandedOn(number, to))
                        .about(issue.subject())
                        .asking(
                                new Question.Words(
                                        "退单" + number, "退单%d 建议给%s".formatted(number, to)));
    }

    /// Of what may be an epidemic; a team takes none.
    private static boolean mayTake(String word, Turn turn) {
        return switch (NamedPeople.of(word, turn.roster())) {
            case Named.One(_, var member) -> InCharge.entrusted(member, turn.roster());
            case Named.Several _ -> true;
            case Named.Nobody _ -> team(word, turn).isEmpty();
        };
    }

    private static Optional<Team> team(String word, Turn turn) {
        String name = word.endsWith("组") ? word : word + "组";
        return turn.roster().teams().stream().filter(team -> team.name().equals(name)).findFirst();
    }

    Answer toMember(Issue issue, Member member, Turn turn) {
        var plan =
                new Plan(
                        now ->
                                HandlingDesk.allowed(
                                        Right.DISPATCH,
                                        now,
                                        turn,
                                        one -> one.dispatch(member.id(), turn.now())),
                        new Entry(IssueEvent.DISPATCHED, Map.of("to", member.id())),
                        (before, after) -> dispatched(before, after, List.of(member), turn));
        return registry.take(issue, turn, plan);
    }

    private Answer toTeam(Issue issue, Team team, Turn turn) {
        if (issue.nature().confidential()) {
            return registry.refused(issue, new Refusal.VetsOnly(), turn);
        }
        var lead = turn.roster().leadOf(team).stream().toList();
        var plan =
                new Plan(
                        now ->
                                HandlingDesk.allowed(
                                        Right.DISPATCH,
                                        now,
                                        turn,
                                        one -> one.dispatchToTeam(team.id())),
                        new Entry(IssueEvent.DISPATCHED, Map.of("to", team.id())),
                        (before, after) -> dispatched(before, after, lead, turn));
        return registry.take(issue, turn, plan);
    }

    private Answer dispatched(Issue before, Issue after, List<Member> to, Turn turn) {
        registry.withdrawNotice(before, turn);
        String by = turn.member().name();
        String me = turn.member().id();
        registry.herald()
                .tell(turn.tx(), to, me, replies.dispatchedTo(after, turn.roster(), by), after);
        var former =
                InCharge.lead(before, turn.roster()).stream()
                        .filter(member -> !to.contains(member))
                        .toList();
        registry.herald()
                .tell(turn.tx(), former, me, replies.takenOver(after, turn.roster(), by), after);
        return Answer.of(replies.dispatched(after, turn.roster()) + standIns(after, to, turn))
                .undoneBy(HandlingDesk.undo("派单", after));
    }

    /// Who is away, and to whom the news goes instead.
    private String standIns(Issue issue, List<Member> to, Turn turn) {
        var standIns = Presence.of(turn).around(issue, turn.roster()).standIns();
        return to.stream()
                .flatMap(member ->
                        Optional.ofNullable(standIns.get(member.id()))
                                .flatMap(turn.roster()::member)
                                .map(standIn -> replies.away(member, standIn))
                                .stream())
                .collect(Collectors.joining());
    }

    /// Needs a reason and a proposal; the second time the town decides.
    public Answer giveBack(Issue issue, String reason, Turn turn) {
        var proposed = proposed(reason, turn);
        if (reason.isEmpty()) {
            var tried = verb(turn).on(issue);
            if (tried instanceof Step.Refused(var why)) {
                return registry.refused(issue, why, turn);
            }
            String typed = "退单" + issue.number();
            return Answer.of(replies.askWhyReturned(issue.number()))
                    .about(issue.subject())
                    .asking(new Question.Words(typed, typed));
        }
        var plan =
                new Plan(
                        verb(turn),
                        new Entry(
                                IssueEvent.RETURNED,
                                Map.of(
                                        "reason",
                                        reason,
                                        "proposed",
                                        proposed.map(Member::id).orElse(""))),
                        (_, after) -> returned(after, reason, proposed, turn));
        return registry.take(issue, turn, plan);
    }

    private static Registry.Verb verb(Turn turn) {
        return issue -> {
            var hand = Rights.hand(issue, turn);
            return issue.giveBack(hand.id(), InCharge.leadsTeam(issue, hand, turn.roster()));
        };
    }

    private static Optional<Member> proposed(String reason, Turn turn) {
        return PROPOSALS.stream()
                .flatMap(form -> form.matcher(reason).results())
                .flatMap(found -> taker(found.group(1), turn).stream())
                .findFirst();
    }

    /// A team takes it by its lead.
    private static Optional<Member> taker(String word, Turn turn) {
        return NamedPeople.of(word, turn.roster()) instanceof Named.One(_, var member)
                ? Optional.of(member)
                : team(word, turn).flatMap(turn.roster()::leadOf);
    }

    private Answer returned(Issue issue, String reason, Optional<Member> proposed, Turn turn) {
        var told = new ArrayList<Member>();
        if (issue.nature().confidential()) {
            told.addAll(InCharge.alarmed(turn.roster()));
        } else if (issue.course().pace().returns() > 1) {
            told.addAll(InCharge.leaders(turn.roster()));
        } else {
            proposed.ifPresent(told::add);
            InCharge.teamLead(issue, turn.roster()).ifPresent(told::add);
        }
        told.remove(turn.member());
        if (told.isEmpty()) {
            told.addAll(InCharge.administrators(turn.roster()));
        }
        var all = told.stream().distinct().toList();
        var message = replies.returnedTo(issue, turn.roster(), turn.member().name(), reason);
        registry.herald().tell(turn.tx(), all, null, message, issue);
        return Answer.of(replies.returned(issue, all)).undoneBy(HandlingDesk.undo("退单", issue));
    }
}
