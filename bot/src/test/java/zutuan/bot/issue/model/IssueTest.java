package zutuan.bot.issue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueState.Claimed;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.IssueState.Reported;
import zutuan.bot.issue.reminder.Succession;
import zutuan.bot.kernel.chinese.intent.Domain;

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

    @Test
    void new_hands_have_not_been_idle_and_have_not_returned_it() {
        var busy =
                issue(new Reported())
                        .with(Course.NEW.returned().progressed(NINE).urgedForIdleness().urged(TEN));
        var steps =
                List.of(
                        busy.claim("tanglei", TEN),
                        busy.dispatch("tanglei", TEN),
                        busy.dispatchToTeam("chanye"));

        for (var step : steps) {
            assertThat(((Step.Done) step).issue().course().pace())
                    .isEqualTo(new Course.Pace(1, 0, null, TEN));
        }
    }

    @Test
    void another_team_gets_the_same_report() {
        var issue = issue(CLAIMED);

        var moved = ((Step.Done) issue.dispatchToTeam("chanye")).issue();

        assertThat(moved.nature()).isEqualTo(issue.nature().given("chanye"));
        assertThat(moved.report().said()).isEqualTo("路塌了");
        assertThat(moved.deadline()).isEqualTo(issue.deadline());
    }

    @Test
    void what_comes_back_twice_is_the_towns() {
        var once = ((Step.Done) issue(CLAIMED).giveBack("zhaoqiang", false)).issue();
        var again = ((Step.Done) once.claim("tanglei", TEN)).issue();
        var twice = ((Step.Done) again.giveBack("tanglei", false)).issue();

        assertThat(once.nature().teamId()).isEqualTo("huanjing");
        assertThat(once.course().pace().returns()).isEqualTo(1);
        assertThat(twice.nature().teamId()).isNull();
        assertThat(twice.course().pace().returns()).isEqualTo(2);
        assertThat(why(issue(CLAIMED).giveBack("tanglei", true))).isEqualTo(new Refusal.NotYours());
        assertThat(why(issue(new Reported()).giveBack("zhaoqiang", false)))
                .isEqualTo(new Refusal.NotYours());
    }

    @Test
    void progress_ends_idleness() {
        var idle = issue(CLAIMED).with(Course.NEW.urgedForIdleness().urgedForIdleness());

        assertThat(idle.course().pace().idle()).isEqualTo(2);
        assertThat(((Step.Done) idle.progress(TEN)).issue().course().pace())
                .isEqualTo(new Course.Pace(0, 0, TEN, null));
    }

    @Test
    void members_urge_with_a_pause_between() {
        var pause = Duration.ofHours(24);
        var urged = ((Step.Done) issue(CLAIMED).urge(NINE, pause)).issue();
        var again = NINE.plus(pause);

        assertThat(why(urged.urge(again.minusMillis(1), pause)))
                .isEqualTo(new Refusal.JustUrged(NINE, again));
        assertThat(urged.urge(again, pause)).isInstanceOf(Step.Done.class);
    }

    @Test
    void a_close_that_nobody_confirms_says_so() {
        assertThat(after(issue(ASKED).closeUnconfirmed(TEN)))
                .isEqualTo(new Closed(ASKED, TEN, null));
    }

    @Test
    void who_asks_to_close_needs_no_more_time() {
        var asked = new Course.Extension(DUE, "等挖机", "zhaoqiang", NINE);
        var issue = issue(CLAIMED).with(Course.NEW.with(asked));

        var done = ((Step.Done) issue.askClose("通车", TEN)).issue();

        assertThat(done.course().extension()).isNull();
    }

    @Test
    void reopened_nobody_outside_is_waited_for() {
        var waiting = new Course.Waiting("市住建局", "张科", NINE, DUE);
        var issue = issue(CLOSED).with(Course.NEW.with(waiting));

        var reopened = ((Step.Done) issue.reopen(AGAIN, TEN)).issue();

        assertThat(reopened.course().waiting()).isNull();
        assertThat(reopened.course().pace().progressAt()).isEqualTo(TEN);
    }

    @Test
    void an_end_is_kept_with_who_when_and_why() {
        assertThat(after(issue(CLAIMED).withdraw("liming", "报错了", TEN)))
                .isEqualTo(new IssueState.Withdrawn(TEN, "liming", "报错了"));
        assertThat(after(issue(CLAIMED).mergeInto(7, "liming", TEN)))
                .isEqualTo(new IssueState.Merged(7, TEN, "liming"));
    }

    @Test
    void while_an_outside_party_has_it_it_is_not_overdue() {
        var waiting = new Course.Waiting("市住建局", "张科", NINE, DUE);

        assertThat(issue(CLAIMED).with(Course.NEW.with(waiting)).isOverdue(DUE.plusMillis(1)))
                .isFalse();
    }

    @Test
    void a_lead_is_remembered_until_it_is_nobodys_issue() {
        assertThat(issue(CLOSED).lead()).contains("zhaoqiang");
        assertThat(issue(ASKED).isLedBy("zhaoqiang")).isTrue();
        assertThat(issue(ASKED).isLedBy("heyong")).isFalse();
        assertThat(issue(new IssueState.Merged(7, TEN, "liming")).lead()).isEmpty();
        assertThat(issue(CLAIMED).subject().text()).isEqualTo("issue:12");
    }

    @ParameterizedTest
    @CsvSource({
        "LIVESTOCK, URGENT, true",
        "LIVESTOCK, PRESSING, false",
        "INFRA, URGENT, false",
    })
    void only_what_may_be_an_epidemic_is_confidential(
            Domain domain, Urgency urgency, boolean confidential) {
        var place = new PlaceReader.Place("shiqiao", "");

        assertThat(new Issue.Nature(place, domain, urgency, null).confidential())
                .isEqualTo(confidential);
    }
}
