package zutuan.bot.issue.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.Sample;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.model.Course;
import zutuan.bot.issue.model.Course.Escalation;
import zutuan.bot.issue.model.Course.Extension;
import zutuan.bot.issue.model.Course.Level;
import zutuan.bot.issue.model.Course.Term;
import zutuan.bot.issue.model.Course.Waiting;
import zutuan.bot.issue.model.Deadline;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.Refusal;

class LevelsTest {
    private static final Instant NINE = Town.MONDAY_NINE;
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Instant LATER = NINE.plus(Duration.ofDays(9));
    private static final Waiting WAITING = new Waiting("市住建局", "张科", NINE, LATER);
    private static final Extension ASKED = new Extension(LATER, "等料", "tanglei", NINE);
    private static final Deadline RESUMED = new Deadline(TEN, 2, LATER, Deadline.Reminded.NOTHING);

    private static Issue led() {
        return Sample.road(Sample.claimed());
    }

    private static Escalation at(Level level) {
        return new Escalation(level, NINE, "tanglei", "要挖机", Term.until(LATER));
    }

    private static Issue done(Step step) {
        return ((Step.Done) step).issue();
    }

    private static Refusal why(Step step) {
        return ((Step.Refused) step).why();
    }

    @ParameterizedTest
    @CsvSource({
        ", TOWN, TOWN",
        ", COUNTY, COUNTY",
        "TOWN, COUNTY, COUNTY",
        "TOWN, TOWN, -",
        "COUNTY, TOWN, -",
        "COUNTY, COUNTY, -",
    })
    void an_issue_only_rises(@Nullable Level now, Level asked, String after) {
        var issue = now == null ? led() : led().with(Course.NEW.with(at(now)));

        var step = Levels.escalate(issue, at(asked));

        if (after.equals("-")) {
            assertThat(why(step)).isEqualTo(new Refusal.Escalated(asked));
        } else {
            assertThat(done(step).course().escalation()).isEqualTo(at(Level.valueOf(after)));
        }
    }

    @Test
    void what_is_handed_back_is_the_teams_again() {
        var escalated = led().with(Course.NEW.with(at(Level.COUNTY)));

        assertThat(done(Levels.handBack(escalated)).course().escalation()).isNull();
    }

    @Test
    void who_finds_a_party_has_done_what_the_town_was_asked_for() {
        var escalated = led().with(Course.NEW.with(at(Level.TOWN)));

        var waiting = done(Levels.waitFor(escalated, WAITING)).course();

        assertThat(waiting.waiting()).isEqualTo(WAITING);
        assertThat(waiting.escalation())
                .isEqualTo(
                        new Escalation(Level.TOWN, NINE, "tanglei", "要挖机", new Term(LATER, true)));
        assertThat(done(Levels.waitFor(led(), WAITING)).course().waiting()).isEqualTo(WAITING);
    }

    @Test
    void while_one_party_has_it_no_other_gets_it_and_no_time_is_asked_for() {
        var waiting = led().with(Course.NEW.with(WAITING));

        assertThat(why(Levels.waitFor(waiting, WAITING)))
                .isEqualTo(new Refusal.Waits("市住建局", LATER));
        assertThat(why(Levels.askExtension(waiting, ASKED, TEN)))
                .isEqualTo(new Refusal.Waits("市住建局", LATER));
    }

    @Test
    void the_partys_answer_is_progress_and_the_clock_goes_on() {
        var resumed = done(Levels.resume(led().with(Course.NEW.with(WAITING)), RESUMED, TEN));

        assertThat(resumed.deadline()).isEqualTo(RESUMED);
        assertThat(resumed.course().waiting()).isNull();
        assertThat(resumed.course().pace().progressAt()).isEqualTo(TEN);
    }

    @Test
    void an_answer_comes_too_late_for_what_is_over() {
        var over = Sample.road(Sample.closed()).with(Course.NEW.with(WAITING));

        assertThat(why(Levels.resume(over, RESUMED, TEN))).isEqualTo(new Refusal.Over());
    }

    @Test
    void more_time_is_asked_for_once_and_before_it_is_late() {
        var asked = done(Levels.askExtension(led(), ASKED, led().dueAt()));

        assertThat(asked.course().extension()).isEqualTo(ASKED);
        assertThat(why(Levels.askExtension(asked, ASKED, TEN)))
                .isEqualTo(new Refusal.ExtensionAsked(LATER));
        assertThat(why(Levels.askExtension(led(), ASKED, led().dueAt().plusMillis(1))))
                .isEqualTo(new Refusal.TooLate());
    }

    @Test
    void a_granted_extension_is_the_deadline_and_a_refused_one_is_forgotten() {
        var asked = led().with(Course.NEW.with(ASKED));

        var granted = done(Levels.decideExtension(asked, true, TEN));
        var refused = done(Levels.decideExtension(asked, false, TEN));

        assertThat(granted.deadline())
                .isEqualTo(new Deadline(TEN, 0, LATER, Deadline.Reminded.NOTHING));
        assertThat(granted.course().extension()).isNull();
        assertThat(refused.deadline()).isEqualTo(asked.deadline());
        assertThat(refused.course().extension()).isNull();
    }

    @Test
    void nobody_decides_on_what_is_over() {
        var over = Sample.road(Sample.withdrawn()).with(Course.NEW.with(ASKED));

        assertThat(why(Levels.decideExtension(over, true, TEN))).isEqualTo(new Refusal.Dropped());
    }
}
