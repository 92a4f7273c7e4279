package zutuan.bot.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.issue.desk.StoryForm;
import zutuan.bot.issue.mending.IssueStory;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState.Claimed;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.IssueState.Merged;
import zutuan.bot.issue.model.IssueState.Reported;
import zutuan.bot.issue.model.IssueState.Withdrawn;
import zutuan.bot.kernel.store.TestStores;

/// Whatever members and time do, issues stay whole.
@Tag("slow")
class IssueWalkTest {
    private static final int STEPS = 2_500;

    /// Which state may follow which, in one step.
    private static final Map<String, List<String>> MAY_FOLLOW =
            Map.of(
                    "Reported", List.of("Reported", "Claimed", "Merged", "Withdrawn"),
                    "Claimed",
                            List.of(
                                    "Claimed",
                                    "Reported",
                                    "CloseAsked",
                                    "Closed",
                                    "Merged",
                                    "Withdrawn"),
                    "CloseAsked", List.of("CloseAsked", "Claimed", "Closed", "Merged", "Withdrawn"),
                    "Closed", List.of("Closed", "Claimed", "CloseAsked"),
                    // Only by taking the step back.
                    "Merged", List.of("Merged", "Reported", "Claimed", "CloseAsked"),
                    "Withdrawn", List.of("Withdrawn", "Reported", "Claimed", "CloseAsked"));

    @TempDir private Path directory;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_123, 7_777_777, 424_242})
    void no_illegal_state_no_timer_left_and_the_story_tells_it_all(long seed) {
        try (var database = TestStores.sqlite(directory)) {
            var office = new Office(database);
            var walk = new IssueWalk(office, seed);
            var before = new HashMap<Long, Issue>();
            for (int step = 0; step < STEPS; step++) {
                long number = walk.step();
                check(office, number, before);
            }
            for (long number = 1; number <= walk.last(); number++) {
                check(office, number, before);
            }
            assertThat(
                            before.values().stream()
                                    .map(IssueWalkTest::name)
                                    .collect(Collectors.toSet()))
                    .containsAll(MAY_FOLLOW.keySet());
        }
    }

    private static void check(Office office, long number, Map<Long, Issue> before) {
        var issue = office.issue(number);
        var old = before.put(number, issue);
        assertThat(MAY_FOLLOW.get(old == null ? "Reported" : name(old))).contains(name(issue));
        assertThat(office.timers(number)).isEqualTo(wanted(office, issue));
        if (!issue.isOpen()) {
            assertThat(office.timers(number)).isEmpty();
        }
        var told = IssueStory.after(issue.report().ref(), office.story(number)).orElseThrow();
        assertThat(sorted(told)).isEqualTo(sorted(issue));
    }

    private static Map<String, Instant> wanted(Office office, Issue issue) {
        var wanted = new HashMap<String, Instant>();
        office.desks()
                .registry()
                .book()
                .timers()
                .wanted(issue)
                .forEach((kind, due) -> wanted.put(kind.job(), due));
        return wanted;
    }

    /// Assistants who came at the same moment have no order.
    private static Map<String, String> sorted(Issue issue) {
        var columns = new HashMap<>(StoryForm.of(issue));
        columns.put(
                "assistants",
                issue.assistants().stream().sorted().collect(Collectors.joining(" ")));
        return columns;
    }

    private static String name(Issue issue) {
        return switch (issue.state()) {
            case Reported() -> "Reported";
            case Claimed _ -> "Claimed";
            case CloseAsked _ -> "CloseAsked";
            case Closed _ -> "Closed";
            case Merged _ -> "Merged";
            case Withdrawn _ -> "Withdrawn";
        };
    }
}
