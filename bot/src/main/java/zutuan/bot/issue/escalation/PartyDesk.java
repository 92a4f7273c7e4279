package zutuan.bot.issue.escalation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Registry.Plan;
import zutuan.bot.issue.escalation.WhenReader.When;
import zutuan.bot.issue.handling.HandlingDesk;
import zutuan.bot.issue.model.Course.Waiting;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Outside parties (外部单位): who has an issue outside the chat, until when, and what they answer.
public final class PartyDesk {
    /// `市住建局 联系人张科 0915-3221234`: the party is the first word.
    private static final Pattern PARTY =
            Pattern.compile("(?:给|到)?\\s*([^\\s,,;;]{2,30})[\\s,,;;]*(.*)", Pattern.DOTALL);

    private static final Pattern LABEL =
            Pattern.compile("^(?:联系人|找)[::\\s]*|[,,;;\\s]+$|请?(?:答复|回复|反馈)[。.]?$");

    private final HelpStore helpers = new HelpStore();
    private final Registry registry;
    private final EscalationReplies replies;
    private final WhenReader times;
    private final EventStore events;

    public PartyDesk(Registry registry, WhenReader times, EventStore events) {
        this.events = events;
        this.registry = registry;
        this.replies = new EscalationReplies(registry.phrases());
        this.times = times;
    }

    public Answer handOver(Issue issue, String said, Turn turn) {
        long number = issue.number();
        var when = times.read(said, turn.now());
        if (said.isEmpty()) {
            String typed = "转外部" + number;
            return Answer.of(replies.askParty(number))
                    .about(issue.subject())
                    .asking(new Question.Words(typed, typed));
        }
        if (!(when instanceof When.Known known)) {
            String example = "转外部%d 市住建局 联系人张科 12月4日前答复".formatted(number);
            return Answer.of(replies.badDate(when, example)).about(issue.subject());
        }
        String rest = said.substring(0, known.start()) + said.substring(known.end());
        var waiting = waiting(rest, known.until(), turn.now());
        if (waiting.isEmpty()) {
            return Answer.of(replies.askParty(number)).about(issue.subject());
        }
        return handOver(issue, waiting.get(), turn);
    }

    private static Optional<Waiting> waiting(String rest, Instant until, Instant now) {
        var match = PARTY.matcher(rest.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        String party = LABEL.matcher(match.group(1)).replaceAll("");
        String contact = LABEL.matcher(match.group(2).strip()).replaceAll("").strip();
        return party.isBlank()
                ? Optional.empty()
                : Optional.of(new Waiting(party, contact, now, until));
    }

    private Answer handOver(Issue issue, Waiting waiting, Turn turn) {
        var plan =
                new Plan(
                        now ->
                                HandlingDesk.allowed(
                                        Right.TOWN, now, turn, one -> Levels.waitFor(one, waiting)),
                        new Entry(IssueEvent.OUTSIDE, Map.of("party", waiting.party())),
                        (_, after) -> {
                            var told = InCharge.responsible(after, turn.roster());
                            registry.herald()
                                    .tell(
                                            turn.tx(),
                                            told,
                                            turn.member().id(),
                                            replies.waitsFor(after, waiting),
                                            after);
                            return Answer.of(replies.waits(after, waiting))
                                    .undoneBy(HandlingDesk.undo("转外部", after));
                        });
        return registry.take(issue, turn, plan);
    }

    /// The party has answered: the inner clock goes on.
    public Answer answered(Issue issue, String said, Turn turn) {
        var waiting = issue.course().waiting();
        var late = waiting == null ? lately(issue, turn) : Optional.<String>empty();
        if (said.isEmpty() && (waiting != null || late.isPresent())) {
            String typed = "外部答复" + issue.number();
            return Answer.of(replies.askAnswer(issue.number()))
                    .about(issue.subject())
                    .asking(new Question.Words(typed, typed));
        }
        if (late.isPresent()) {
            return tooLate(issue, late.get(), said, turn);
        }
        var deadline =
                waiting == null
                        ? issue.deadline()
                        : registry.deadlines()
                                .resumed(issue.deadline(), waiting.since(), turn.now());
        var plan =
                new Plan(
                        now -> Levels.resume(now, deadline, turn.now()),
                        new Entry(IssueEvent.PARTY_ANSWERED, Map.of("said", said)),
                        (before, after) -> answered(before, after, said, turn));
        return registry.take(issue, turn, plan);
    }

    /// The party whose day has passed, and for which nobody waits any more.
    private Optional<String> lately(Issue issue, Turn turn) {
        return events.of(turn.tx(), turn.workspace(), issue.subject()).reversed().stream()
                .filter(event -> event.is(IssueEvent.PARTY_OVERDUE))
                .map(event -> event.details().getOrDefault("party", ""))
                .findFirst();
    }

    /// The answer came after its day: the inner clock goes on already, and the words are kept.
    private Answer tooLate(Issue issue, String party, String said, Turn turn) {
        if (!issue.isOpen()) {
            return late(issue, party, said, turn).about(issue.subject());
        }
        var plan =
                new Plan(
                        Issue::comment,
                        new Entry(IssueEvent.PARTY_ANSWERED, Map.of("said", said)),
                        (_, after) -> late(after, party, said, turn));
        return registry.take(issue, turn, plan);
    }

    private Answer late(Issue issue, String party, String said, Turn turn) {
        var ref = issue.report().ref();
        registry.notes().note(turn.tx(), ref, turn.member().id(), turn.now(), said);
        helpers.answered(turn.tx(), ref, party);
        if (issue.isOpen()) {
            var told = InCharge.responsible(issue, turn.roster());
            var message = replies.lateFor(issue, party, said);
            registry.herald().tell(turn.tx(), told, turn.member().id(), message, issue);
        }
        return Answer.of(replies.late(issue, party));
    }

    private Answer answered(Issue before, Issue after, String said, Turn turn) {
        var ref = after.report().ref();
        String party =
                Optional.ofNullable(before.course().waiting()).map(Waiting::party).orElse("");
        registry.notes().note(turn.tx(), ref, turn.member().id(), turn.now(), said);
        registry.attach(after, turn);
        helpers.answered(turn.tx(), ref, party);
        var told = InCharge.responsible(after, turn.roster());
        registry.herald()
                .tell(
                        turn.tx(),
                        told,
                        turn.member().id(),
                        replies.resumedFor(after, party, said),
                        after);
        return Answer.of(replies.resumed(after, party));
    }
}
