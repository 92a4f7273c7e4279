package zutuan.bot.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zutuan.bot.issue.Issue.Step;
import zutuan.bot.issue.IssueState.Claimed;
import zutuan.bot.issue.IssueState.CloseAsked;
import zutuan.bot.issue.IssueState.Closed;
import zutuan.bot.issue.IssueState.Reported;

class IssueTest {
    private static final Instant NINE = Town.MONDAY_NINE;
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Instant DUE = NINE.plus(Duration.ofDays(2));
    private static final Deadline AGAIN =
            new Deadline(TEN, 2, DUE.plus(Duration.ofDays(1)), Deadline.Reminded.NOTHING);
    private static final Claimed CLAIMED = new Claimed("zhaoqiang", NINE);
    private static final CloseAsked ASKED = new CloseAsked(CLAIMED, NINE, "路已抢通");
    private static final Closed CLOSED = new Closed(ASKED, NINE, "liming");

    private static Issue issue(IssueState state) {
        var nature =
                new Issue.Nature(
                        new PlaceReader.Place("shiqiao", "七组"),
                        Domain.INFRA,
                        Urgency.PRESSING,
                        "huanjing");
        var ref = new Issue.Ref("yunling", 12);
        return new Issue(
                new Issue.Report(ref, "liming", NINE, "路塌了", nature),
                new Deadline(NINE, 2, DUE, Deadline.Reminded.NOTHING),
                state,
                Course.NEW.assistedBy("heyong"),
                0);
    }

    private static IssueState after(Step step) {
        return ((Step.Done) step).issue().state();
    }

    private static Refusal why(Step step) {
        return ((Step.Refused) step).why();
    }

    @Test
    void claim_makes_one_lead() {
        assertThat(after(issue(new Reported()).claim("zhaoqiang", TEN)))
                .isEqualTo(new Claimed("zhaoqiang", TEN));
        assertThat(why(issue(CLAIMED).claim("heyong", TEN)))
                .isEqualTo(new Refusal.Led("zhaoqiang", NINE));
        assertThat(why(issue(ASKED).claim("heyong", TEN)))
                .isEqualTo(new Refusal.Led("zhaoqiang", NINE));
        assertThat(why(issue(CLOSED).claim("heyong", TEN))).isEqualTo(new Refusal.Over());
    }

    @Test
    void whoever_neither_leads_nor_assists_may_assist() {
        assertThat(((Step.Done) issue(CLAIMED).assist("liming")).issue().assistants())
                .containsExactly("heyong", "liming");
        assertThat(why(issue(CLAIMED).assist("zhaoqiang"))).isEqualTo(new Refusal.Leads());
        assertThat(why(issue(CLAIMED).assist("heyong"))).isEqualTo(new Refusal.Assists());
        assertThat(why(issue(CLOSED).assist("liming"))).isEqualTo(new Refusal.Over());
    }

    @Test
    void progress_ends_with_the_issue() {
        assertThat(issue(new Reported()).progress(TEN)).isInstanceOf(Step.Done.class);
        assertThat(issue(ASKED).progress(TEN)).isInstanceOf(Step.Done.class);
        assertThat(why(issue(CLOSED).progress(TEN))).isEqualTo(new Refusal.Over());
    }

    @Test
    void only_a_led_issue_can_be_asked_to_close() {
        assertThat(after(issue(CLAIMED).askClose("通车", TEN)))
                .isEqualTo(new CloseAsked(CLAIMED, TEN, "通车"));
        assertThat(why(issue(new Reported()).askClose("通车", TEN)))
                .isEqualTo(new Refusal.NotClaimed());
        assertThat(why(issue(ASKED).askClose("通车", TEN))).isEqualTo(new Refusal.AwaitsReporter());
        assertThat(why(issue(CLOSED).askClose("通车", TEN))).isEqualTo(new Refusal.Over());
    }

    @Test
    void confirm_closes_what_was_asked_to_close() {
        assertThat(after(issue(ASKED).confirm("liming", TEN)))
                .isEqualTo(new Closed(ASKED, TEN, "liming"));
        assertThat(why(issue(new Reported()).confirm("liming", TEN)))
                .isEqualTo(new Refusal.NotAsked());
        assertThat(why(issue(CLAIMED).confirm("liming", TEN))).isEqualTo(new Refusal.NotAsked());
        assertThat(why(issue(CLOSED).confirm("liming", TEN))).isEqualTo(new Refusal.Over());
    }

    @Test
    void reopen_gives_it_back_to_its_lead_with_a_new_deadline() {
        for (var state : List.of(ASKED, CLOSED)) {
            var reopened = ((Step.Done) issue(state).reopen(AGAIN, TEN)).issue();

            assertThat(reopened.state()).isEqualTo(CLAIMED);
            assertThat(reopened.deadline()).isEqualTo(AGAIN);
            assertThat(reopened.assistants()).containsExactly("heyong");
        }
        assertThat(why(issue(new Reported()).reopen(AGAIN, TEN))).isEqualTo(new Refusal.NotAsked());
        assertThat(why(issue(CLAIMED).reopen(AGAIN, TEN))).isEqualTo(new Refusal.NotAsked());
    }

    @Test
    void an_issue_is_overdue_after_its_deadline_until_it_is_closed() {
        assertThat(issue(CLAIMED).isOverdue(DUE)).isFalse();
        assertThat(issue(CLAIMED).isOverdue(DUE.plusMillis(1))).isTrue();
        assertThat(issue(CLOSED).isOverdue(DUE.plusMillis(1))).isFalse();
    }

    @Test
    void who_takes_over_leads_in_the_place_of_the_other() {
        var taken = new Succession("zhaoqiang", "tanglei", TEN);

        assertThat(after(taken.of(issue(CLAIMED)))).isEqualTo(new Claimed("tanglei", TEN));
        assertThat(after(taken.of(issue(ASKED))))
                .isEqualTo(new CloseAsked(new Claimed("tanglei", TEN), NINE, "路已抢通"));
        assertThat(why(taken.of(issue(CLOSED)))).isEqualTo(new Refusal.Over());
        assertThat(why(taken.of(issue(new Reported())))).isEqualTo(new Refusal.NotYours());
    }

    @Test
    void who_takes_over_assists_in_the_place_of_the_other_unless_they_lead() {
        var other = new Succession("heyong", "tanglei", TEN).of(issue(CLAIMED));
        var lead = new Succession("heyong", "zhaoqiang", TEN).of(issue(CLAIMED));
        var leads = new Succession("zhaoqiang", "heyong", TEN).of(issue(CLAIMED));

        assertThat(((Step.Done) other).issue().assistants()).containsExactly("tanglei");
        assertThat(((Step.Done) lead).issue().assistants()).isEmpty();
        assertThat(((Step.Done) leads).issue().assistants()).isEmpty();
        assertThat(after(leads)).isEqualTo(new Claimed("heyong", TEN));
    }

    @Test
    void a_request_for_more_time_is_the_new_members_too() {
        var asked = new Course.Extension(DUE, "等挖机", "zhaoqiang", NINE);
        var issue = issue(CLAIMED).with(Course.NEW.with(asked));

        var moved = (Step.Done) new Succession("zhaoqiang", "tanglei", TEN).of(issue);

        assertThat(moved.issue().course().extension())
                .isEqualTo(new Course.Extension(DUE, "等挖机", "tanglei", NINE));
    }
}
