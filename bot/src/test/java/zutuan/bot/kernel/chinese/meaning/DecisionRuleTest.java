package zutuan.bot.kernel.chinese.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.Features;
import zutuan.bot.kernel.chinese.Normalizer;
import zutuan.bot.kernel.chinese.intent.Card;
import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.intent.Ranking;
import zutuan.bot.kernel.chinese.intent.Ranking.Candidate;
import zutuan.bot.kernel.chinese.slot.Gazetteer;
import zutuan.bot.kernel.chinese.slot.SlotReader;
import zutuan.bot.kernel.chinese.time.HolidayCalendar;
import zutuan.bot.kernel.chinese.time.TimeReader;

final class DecisionRuleTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 9, 10, 0);
    private static final Context GROUP = Context.inGroup(NOW);
    private static final Context ADDRESSED = new Context(NOW, Card.NONE, true);
    private static final SlotReader SLOTS =
            new SlotReader(
                    new TimeReader(ZoneId.of("Asia/Shanghai"), new NoHolidays()),
                    new Gazetteer(List.of(), List.of()),
                    Features.ALL.subjects());

    @ParameterizedTest
    @CsvSource({
        "看看没办完的问题, LIST_ISSUES, RUN",
        "石桥村七组的路塌了过不去车, REPORT_ISSUE, DRAFT",
        "我去跑这件事, CLAIM_ISSUE, DRAFT",
        "修好了可以销号, CLOSE_ISSUE, ASK",
        "明天的会取消, CANCEL_MEETING, ASK",
        "明天下午三点开会, BOOK_MEETING, DRAFT",
        "过几天开个会, BOOK_MEETING, ASK",
        "大家开个会, BOOK_MEETING, ASK",
        "2月30日开会, BOOK_MEETING, ASK",
        "会改到周五, RESCHEDULE_MEETING, DRAFT",
        "地点换到石桥村部, RESCHEDULE_MEETING, DRAFT",
        "换个时间, RESCHEDULE_MEETING, ASK",
        "过几天路就通了吧, PROGRESS_ISSUE, DRAFT",
        "哈哈, CHITCHAT, SILENT",
    })
    void one_who_is_sure_acts_as_far_as_the_intent_allows(
            String text, Intent intent, Decision decision) {
        assertThat(decide(text, intent, 0.97, ADDRESSED)).isEqualTo(decision);
    }

    @Test
    void nothing_that_changes_is_run_from_a_guess() {
        for (var intent : Intent.values()) {
            if (intent.effect() != Intent.Effect.READS) {
                assertThat(decide("明天下午三点在石桥村部", intent, 1, ADDRESSED))
                        .as(intent.label())
                        .isNotEqualTo(Decision.RUN);
            }
        }
    }

    @Test
    void a_report_that_says_nothing_yet_is_asked_back() {
        assertThat(decide("我要报个问题", Intent.REPORT_ISSUE, 0.97, ADDRESSED)).isEqualTo(Decision.ASK);
    }

    @Test
    void an_unsure_guess_is_asked_of_one_who_addressed_the_bot_and_kept_from_a_group() {
        assertThat(decide("七组的路塌了好长一截走不成", Intent.REPORT_ISSUE, 0.5, ADDRESSED))
                .isEqualTo(Decision.ASK);
        assertThat(decide("七组的路塌了好长一截走不成", Intent.REPORT_ISSUE, 0.5, GROUP))
                .isEqualTo(Decision.SILENT);
        assertThat(decide("七组的路塌了好长一截走不成", Intent.REPORT_ISSUE, 0.1, ADDRESSED))
                .isEqualTo(Decision.SILENT);
    }

    @Test
    void a_group_is_spoken_to_only_when_chatter_is_unlikely() {
        assertThat(decide("七组的路塌了好长一截走不成", Intent.REPORT_ISSUE, 0.97, GROUP))
                .isEqualTo(Decision.DRAFT);
        assertThat(decide("七组的路塌了好长一截走不成", Intent.REPORT_ISSUE, 0.78, GROUP))
                .isEqualTo(Decision.SILENT);
    }

    @Test
    void a_reply_to_a_card_is_addressed_to_the_bot() {
        assertThat(GROUP.replyTo(Card.of("issue").orElseThrow()).addressed()).isTrue();
        assertThat(GROUP.replyTo(Card.NONE).addressed()).isFalse();
    }

    @Test
    void an_intent_without_a_threshold_is_never_acted_on() {
        var strict = Thresholds.usual(Map.of(Intent.RSVP, 0.5));

        assertThat(strict.act(Intent.RSVP)).isEqualTo(0.5);
        assertThat(strict.act(Intent.LIST_ISSUES)).isEqualTo(1);
    }

    /// What is not given to the intent is given to chatter.
    private static Decision decide(String text, Intent intent, double sure, Context context) {
        var ranking =
                new Ranking(
                        List.of(
                                new Candidate(intent, sure),
                                new Candidate(Intent.CHITCHAT, 1 - sure)));
        var slots = SLOTS.read(Normalizer.normalize(text), NOW);
        var guess =
                new Understanding(
                        text,
                        Decision.SILENT,
                        ranking,
                        Domain.UNCLEAR,
                        Danger.NONE,
                        Genre.PLAIN,
                        slots);
        return DecisionRule.decide(guess, context, Thresholds.standard());
    }

    private static final class NoHolidays implements HolidayCalendar {
        @Override
        public boolean isWorkday(LocalDate date) {
            return true;
        }

        @Override
        public List<LocalDate> daysOff(String holiday, int year) {
            return List.of();
        }
    }
}
