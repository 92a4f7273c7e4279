package zutuan.bot.issue.closing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import zutuan.bot.issue.desk.Presence;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.desk.Several;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Takes what reporters say in their own words as the answer to whether their problem is solved:
/// 水还没来哦, 修好了,谢谢大家. In a group, to nobody, only while the question is fresh.
public final class OwnWords {
    private static final Duration FRESH = Duration.ofMinutes(30);

    private static final IssueListStore LISTS = new IssueListStore();

    /// What names nothing has to be short, or it is about something else.
    private static final int SHORT = 12;

    private final Registry registry;
    private final ClosingDesk desk;
    private final ClosingReplies replies;

    public OwnWords(Registry registry, ClosingDesk desk) {
        this.registry = registry;
        this.desk = desk;
        this.replies = new ClosingReplies(registry.phrases());
    }

    /// Empty if these words are no such answer.
    Optional<Answer> answer(Meant meant) {
        var numbers = Verdict.numbers(meant.text());
        if (numbers.size() > 1) {
            return ofEach(numbers, meant);
        }
        String said = numbers.isEmpty() ? meant.text() : Verdict.own(meant.text());
        var verdict = Verdict.of(said);
        return verdict == Verdict.NONE
                ? Optional.empty()
                : about(meant).flatMap(found -> answer(found, verdict, said, meant.turn()));
    }

    /// 3号好了,5号还没弄: each part is of its own issue, and some wait for nobody's word.
    private Optional<Answer> ofEach(List<Long> numbers, Meant meant) {
        var turn = meant.turn();
        var all = awaiting(turn);
        var answers =
                all.stream()
                        .filter(issue -> numbers.contains(issue.number()))
                        .flatMap(issue -> ofPart(issue, meant).stream())
                        .toList();
        var others = new ArrayList<>(numbers);
        answers.forEach(one -> others.remove(one.number()));
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(Several.join(answers, replies.notAwaiting(others)));
    }

    private Optional<Several.Taken> ofPart(Issue issue, Meant meant) {
        String said = Verdict.partOn(issue.number(), meant.text());
        boolean its =
                Verdict.isAll(said) || !Collections.disjoint(Verdict.about(said), things(issue));
        return its
                ? answer(List.of(issue), Verdict.of(said), said, meant.turn())
                        .map(answer -> new Several.Taken(issue.number(), answer))
                : Optional.empty();
    }

    /// The same of words that came with a picture, in reply to an issue's card.
    public Optional<Answer> answer(Issue issue, String said, Turn turn) {
        return awaiting(turn).stream()
                .filter(one -> one.number() == issue.number())
                .findFirst()
                .flatMap(one -> answer(List.of(one), Verdict.of(said), said, turn));
    }

    private Optional<Answer> answer(List<Issue> found, Verdict verdict, String said, Turn turn) {
        if (found.isEmpty() || verdict == Verdict.NONE) {
            return Optional.empty();
        }
        if (found.size() > 1) {
            return Optional.of(which(found, verdict, said));
        }
        var issue = registry.again(found.getFirst(), turn);
        return Optional.of(
                switch (verdict) {
                    case SOLVED -> desk.confirm(issue, turn);
                    case NOT_SOLVED -> desk.reopen(issue, said, turn);
                    case MIXED, NONE -> ask(issue, said);
                });
    }

    /// What waits for the word of this member, or of somebody whose place they take.
    List<Issue> awaiting(Turn turn) {
        return Presence.of(turn).inPlaceOf(turn.member(), turn.roster()).stream()
                .flatMap(one -> awaiting(one, turn))
                .distinct()
                .filter(issue -> Rights.mayKnow(issue, turn))
                .toList();
    }

    private Stream<Issue> awaiting(Member member, Turn turn) {
        return LISTS.openOf(turn.tx(), turn.workspace(), member.id()).stream()
                .filter(issue -> issue.state() instanceof CloseAsked)
                .filter(issue -> issue.report().reporterId().equals(member.id()));
    }

    private Optional<List<Issue>> about(Meant meant) {
        var turn = meant.turn();
        var all = awaiting(turn);
        Integer number = meant.number(Issue.KIND);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (number != null) {
            long named = number;
            return Optional.of(all.stream().filter(one -> one.number() == named).toList());
        }
        if (meant.heard().subject() != null) {
            return Optional.empty();
        }
        var near =
                all.stream()
                        .filter(issue -> meant.addressed() || isFresh(issue, turn))
                        .filter(issue -> !isElsewhere(issue, meant))
                        .toList();
        var things = Verdict.about(meant.text());
        if (things.isEmpty()) {
            return isOfNothingElse(meant) ? Optional.of(near) : Optional.empty();
        }
        return Optional.of(
                near.stream()
                        .filter(issue -> !Collections.disjoint(things, things(issue)))
                        .toList());
    }

    /// 我来了 and 材料弄好了 are said to somebody else.
    private static boolean isOfNothingElse(Meant meant) {
        return meant.text().length() <= SHORT && Verdict.isAll(meant.text());
    }

    private static Set<String> things(Issue issue) {
        return Verdict.about(issue.report().said());
    }

    private static boolean isFresh(Issue issue, Turn turn) {
        return issue.state() instanceof CloseAsked(_, var at, _)
                && turn.now().isBefore(at.plus(FRESH));
    }

    private static boolean isElsewhere(Issue issue, Meant meant) {
        var named = PlaceReader.read(meant.text(), null, meant.turn().roster());
        var place = issue.nature().place();
        boolean village = named.villageId() != null && !named.villageId().equals(place.villageId());
        boolean hamlet =
                !named.hamlet().isEmpty()
                        && !place.hamlet().isEmpty()
                        && !named.hamlet().equals(place.hamlet());
        return village || hamlet;
    }

    private Answer ask(Issue issue, String said) {
        var options =
                List.of(
                        new Question.Option("没解决", typed("没解决", issue, said)),
                        new Question.Option("满意", "满意" + issue.number()));
        return Choices.ask(replies.solvedOrNot(issue), "确认" + issue.number(), options)
                .about(issue.subject());
    }

    private static String typed(String verb, Issue issue, String said) {
        return "/%s%d %s".formatted(verb, issue.number(), said);
    }

    private Answer which(List<Issue> found, Verdict verdict, String said) {
        boolean solved = verdict == Verdict.SOLVED;
        return whichOne(
                found, turned -> solved ? "/满意" + turned.number() : typed("没解决", turned, said));
    }

    /// A step on the only one that waits for this member, or on which of several.
    Answer only(Turn turn, Function<Issue, Answer> step, Unsaid unsaid) {
        var all = awaiting(turn);
        return switch (all.size()) {
            case 0 -> Answer.of(ClosingReplies.NONE_AWAITS + unsaid.ask());
            case 1 -> step.apply(registry.again(all.getFirst(), turn));
            default -> whichOne(all, issue -> unsaid.typed() + issue.number() + unsaid.rest());
        };
    }

    /// A step whose number was not said: how it is asked for, and typed once it is known.
    record Unsaid(String ask, String typed, String rest) {}

    private Answer whichOne(List<Issue> found, Function<Issue, String> typed) {
        var options =
                found.stream()
                        .limit(8)
                        .map(issue -> new Question.Option(replies.brief(issue), typed.apply(issue)))
                        .toList();
        return Choices.ask(replies.whichAwaits(), "确认", options);
    }
}
