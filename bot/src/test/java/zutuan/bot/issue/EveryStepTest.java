package zutuan.bot.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.escalation.Levels;
import zutuan.bot.issue.model.Course.Escalation;
import zutuan.bot.issue.model.Course.Extension;
import zutuan.bot.issue.model.Course.Level;
import zutuan.bot.issue.model.Course.Term;
import zutuan.bot.issue.model.Course.Waiting;
import zutuan.bot.issue.model.Deadline;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.reminder.Succession;

/// Every step in every state: what the state is afterwards, or why not.
class EveryStepTest {
    private static final Instant TEN = Town.MONDAY_NINE.plus(Duration.ofHours(1));
    private static final Instant LATER = Town.MONDAY_NINE.plus(Duration.ofDays(9));
    private static final Deadline FRESH = new Deadline(TEN, 0, LATER, Deadline.Reminded.NOTHING);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # step                | Reported       Claimed        CloseAsked     Closed Merged     Withdrawn
                    claim                 | Claimed        Led            Led            Over   MergedInto Dropped
                    dispatch              | Claimed        Claimed        AwaitsReporter Over   MergedInto Dropped
                    dispatch to its lead  | Claimed        Led            AwaitsReporter Over   MergedInto Dropped
                    dispatch to a team    | Reported       Reported       AwaitsReporter Over   MergedInto Dropped
                    returned by its lead  | NotYours       Reported       AwaitsReporter Over   MergedInto Dropped
                    returned by the team  | Reported       NotYours       AwaitsReporter Over   MergedInto Dropped
                    assist                | Reported       Claimed        CloseAsked     Over   MergedInto Dropped
                    assist oneself        | Reported       Leads          Leads          Over   MergedInto Dropped
                    assist again          | Assists        Assists        Assists        Over   MergedInto Dropped
                    progress              | Reported       Claimed        CloseAsked     Over   MergedInto Dropped
                    comment               | Reported       Claimed        CloseAsked     Over   MergedInto Dropped
                    urge                  | Reported       Claimed        AwaitsReporter Over   MergedInto Dropped
                    ask to close          | NotClaimed     CloseAsked     AwaitsReporter Over   MergedInto Dropped
                    confirm               | NotAsked       NotAsked       Closed         Over   MergedInto Dropped
                    time runs out         | NotAsked       NotAsked       Closed         Over   MergedInto Dropped
                    reopen                | NotAsked       NotAsked       Claimed        Claimed MergedInto Dropped
                    withdraw              | Withdrawn      Withdrawn      Withdrawn      Over   MergedInto Dropped
                    merge                 | Merged         Merged         Merged         Over   MergedInto Dropped
                    merge into itself     | Itself         Itself         Itself         Itself Itself     Itself
                    correct               | Reported       Claimed        CloseAsked     Over   MergedInto Dropped
                    escalate              | Reported       Claimed        AwaitsReporter Over   MergedInto Dropped
                    hand back             | NotEscalated   NotEscalated   AwaitsReporter Over   MergedInto Dropped
                    wait for a party      | Reported       Claimed        AwaitsReporter Over   MergedInto Dropped
                    party answers         | WaitsForNobody WaitsForNobody WaitsForNobody WaitsForNobody WaitsForNobody WaitsForNobody
                    ask for more time     | Reported       Claimed        AwaitsReporter Over   MergedInto Dropped
                    grant more time       | NoExtension    NoExtension    NoExtension    Over   MergedInto Dropped
                    taken over            | NotYours       Claimed        CloseAsked     Over   MergedInto Dropped
                    """)
    void a_step_leads_to_one_state_or_is_refused(String step, String outcomes) {
        var found =
                List.of(
                                new IssueState.Reported(),
                                Sample.claimed(),
                                Sample.closeAsked(),
                                Sample.closed(),
                                Sample.merged(),
                                Sample.withdrawn())
                        .stream()
                        .map(state -> outcome(taken(step, Sample.road(state))))
                        .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(outcomes.replaceAll(" +", " "));
    }

    private static String outcome(Step step) {
        return switch (step) {
            case Step.Done(var issue) -> issue.state().getClass().getSimpleName();
            case Step.Refused(var why) -> why.getClass().getSimpleName();
        };
    }

    private static Step taken(String step, Issue issue) {
        return switch (step) {
            case "claim" -> issue.claim("fengli", TEN);
            case "dispatch" -> issue.dispatch("fengli", TEN);
            case "dispatch to its lead" -> issue.dispatch("tanglei", TEN);
            case "dispatch to a team" -> issue.dispatchToTeam("chanye");
            case "returned by its lead" -> issue.giveBack("tanglei", false);
            case "returned by the team" -> issue.giveBack("zhaoqiang", true);
            case "assist" -> issue.assist("fengli");
            case "assist oneself" -> issue.assist("tanglei");
            case "assist again" -> issue.assist("heyong");
            case "progress" -> issue.progress(TEN);
            case "comment" -> issue.comment();
            case "urge" -> issue.urge(TEN, Duration.ofHours(24));
            case "ask to close" -> issue.askClose("通车", TEN);
            case "confirm" -> issue.confirm("liming", TEN);
            case "time runs out" -> issue.closeUnconfirmed(TEN);
            case "reopen" -> issue.reopen(FRESH, TEN);
            case "withdraw" -> issue.withdraw("liming", "报错了", TEN);
            case "merge" -> issue.mergeInto(7, "liming", TEN);
            case "merge into itself" -> issue.mergeInto(12, "liming", TEN);
            case "correct" -> issue.correct(issue.report(), FRESH);
            default -> beside(step, issue);
        };
    }

    private static Step beside(String step, Issue issue) {
        return switch (step) {
            case "escalate" ->
                    Levels.escalate(
                            issue,
                            new Escalation(Level.TOWN, TEN, "tanglei", "难", Term.until(LATER)));
            case "hand back" -> Levels.handBack(issue);
            case "wait for a party" -> Levels.waitFor(issue, new Waiting("市住建局", "张科", TEN, LATER));
            case "party answers" -> Levels.resume(issue, FRESH, TEN);
            case "ask for more time" ->
                    Levels.askExtension(issue, new Extension(LATER, "等料", "tanglei", TEN), TEN);
            case "grant more time" -> Levels.decideExtension(issue, true, TEN);
            case "taken over" -> new Succession("tanglei", "fengli", TEN).of(issue);
            default -> throw new AssertionError(step);
        };
    }
}
