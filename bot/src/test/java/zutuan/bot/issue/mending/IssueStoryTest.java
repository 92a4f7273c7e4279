package zutuan.bot.issue.mending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.Sample;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.desk.IssueBook;
import zutuan.bot.issue.desk.StoryForm;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.kernel.event.Event;

class IssueStoryTest {
    private static final Issue.Ref REF = new Issue.Ref("yunling", 12);

    private static Event event(String kind, String actorId, Map<String, String> details) {
        return new Event(
                "yunling", REF.subject(), kind, actorId, Town.MONDAY_NINE, "webchat/m1", details);
    }

    private static Map<String, String> columns(Issue issue) {
        var details = new HashMap<String, String>();
        StoryForm.of(issue)
                .forEach((column, value) -> details.put(IssueBook.CHANGE + column, value));
        return details;
    }

    @Test
    void an_issue_is_what_its_events_have_made_of_it() {
        var reported = Sample.road(new IssueState.Reported());
        var details = new HashMap<>(columns(reported));
        details.put("said", "words that were said with the step");
        var claimed =
                Map.of("to.state", "CLAIMED", "to.lead_id", "tanglei", "to.lead_since", "1000");
        var events =
                List.of(
                        event("issue.reported", "liming", details),
                        event("issue.claimed", "tanglei", claimed));

        var told = IssueStory.after(REF, events).orElseThrow();

        assertThat(told.report()).isEqualTo(reported.report());
        assertThat(told.lead()).contains("tanglei");
        assertThat(told.revision()).isEqualTo(1);
    }

    @Test
    void nothing_is_told_by_no_events() {
        assertThat(IssueStory.after(REF, List.of())).isEmpty();
        assertThat(IssueStory.lastStep(List.of(), "liming")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "issue.claimed, tanglei, true",
        "issue.claimed, liming, false",
        // What others may have acted on, and what the bot did.
        "issue.urged, tanglei, false",
        "issue.undone, tanglei, false",
    })
    void only_who_took_the_last_step_may_take_it_back(String kind, String who, boolean may) {
        var events =
                List.of(
                        event("issue.reported", "liming", Map.of()),
                        event(kind, "tanglei", Map.of()));

        assertThat(IssueStory.lastStep(events, who).isPresent()).isEqualTo(may);
    }
}
