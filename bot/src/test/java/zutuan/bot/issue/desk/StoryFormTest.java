package zutuan.bot.issue.desk;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zutuan.bot.issue.Sample;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.chinese.intent.Domain;

class StoryFormTest {
    /// As events of the first version with stories hold it.
    private static final Map<String, String> FORM_1 =
            Map.ofEntries(
                    entry("reporter_id", "liming"),
                    entry("reported_at", "1795395600000"),
                    entry("said", "七组通组路塌方了"),
                    entry("village_id", "shiqiao"),
                    entry("hamlet", "七组"),
                    entry("domain", "infra"),
                    entry("urgency", "PRESSING"),
                    entry("team_id", "huanjing"),
                    entry("state", "CLOSED"),
                    entry("ending", "CONFIRMED"),
                    entry("ended_into", ""),
                    entry("ended_reason", ""),
                    entry("lead_id", "tanglei"),
                    entry("lead_since", "1795395600000"),
                    entry("result", "路已抢通"),
                    entry("asked_at", "1795395600000"),
                    entry("closed_at", "1795395600000"),
                    entry("closed_by", "liming"),
                    entry("due_at", "1795568400000"),
                    entry("clock_from", "1795395600000"),
                    entry("clock_days", "2"),
                    entry("reminded", "0"),
                    entry("level", "COUNTY"),
                    entry("level_at", "1795399200000"),
                    entry("level_by", "zhoumin"),
                    entry("level_reason", "要项目"),
                    entry("level_due", "1795402800000"),
                    entry("level_told", "1"),
                    entry("party", "市住建局"),
                    entry("party_contact", "张科 0915-3221234"),
                    entry("party_since", "1795406400000"),
                    entry("party_due", "1795410000000"),
                    entry("extend_until", "1795413600000"),
                    entry("extend_reason", "等挖机"),
                    entry("extend_by", "tanglei"),
                    entry("extend_at", "1795417200000"),
                    entry("returned", "2"),
                    entry("idle", "1"),
                    entry("progress_at", "1795420800000"),
                    entry("urged_at", "1795424400000"),
                    entry("assistants", "heyong wangfang"));

    /// What is there has this form for good.
    @Test
    void form_1_is_as_it_was() {
        var issue = Sample.road(Sample.closed()).with(Sample.course(true));

        assertThat(StoryForm.of(issue)).isEqualTo(FORM_1);
        assertThat(StoryForm.read(issue.report().ref(), FORM_1, 0)).isEqualTo(issue);
    }

    @ParameterizedTest
    @MethodSource("zutuan.bot.issue.Sample#all")
    void what_is_written_is_read_again(Issue issue) {
        var told = StoryForm.of(issue);

        assertThat(StoryForm.read(issue.report().ref(), told, 0)).isEqualTo(issue);
    }

    @Test
    void what_nobody_knows_is_read_again_as_unknown() {
        var report = Sample.road(new IssueState.Reported()).report();
        var nature =
                new Issue.Nature(
                        new PlaceReader.Place(null, ""), Domain.UNCLEAR, Urgency.URGENT, null);
        var issue = Sample.road(new IssueState.Reported());
        var unknown =
                new Issue(
                        report.corrected(report.said(), nature),
                        issue.deadline(),
                        issue.state(),
                        issue.course(),
                        3);
        var told = StoryForm.of(unknown);

        assertThat(StoryForm.read(report.ref(), told, 3)).isEqualTo(unknown);
    }

    /// Else a story would keep the lead of an issue that was returned.
    @Test
    void what_a_state_does_not_have_is_said_to_be_empty() {
        assertThat(StoryForm.of(Sample.road(new IssueState.Reported())))
                .containsEntry("lead_id", "")
                .containsEntry("lead_since", "")
                .containsEntry("result", "")
                .containsEntry("closed_by", "");
    }

    @Test
    void the_first_version_sees_a_lead_on_whatever_is_closed() {
        for (var state : List.of(Sample.merged(), Sample.withdrawn())) {
            assertThat(StoryForm.of(Sample.road(state)))
                    .containsEntry("state", "CLOSED")
                    .containsEntry("lead_id", "liming")
                    .containsEntry("lead_since", Long.toString(Town.MONDAY_NINE.toEpochMilli()))
                    .containsEntry("asked_at", Long.toString(Town.MONDAY_NINE.toEpochMilli()));
        }
    }

    @Test
    void what_an_old_story_does_not_tell_is_empty() {
        var told = new HashMap<>(StoryForm.of(Sample.road(Sample.closed())));
        List.of("ending", "clock_from", "clock_days", "reminded", "level", "party")
                .forEach(told::remove);
        told.put("reported_at", StoryForm.millis(Town.MONDAY_NINE.plusSeconds(3600)));

        var read = StoryForm.read(new Issue.Ref("yunling", 12), told, 0);

        assertThat(read.deadline().from()).isEqualTo(Town.MONDAY_NINE.plusSeconds(3600));
        assertThat(read.deadline().workdays()).isZero();
        assertThat(read.state()).isEqualTo(Sample.closed());
        assertThat(read.course().escalation()).isNull();
    }
}
