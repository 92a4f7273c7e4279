package zutuan.bot.kernel.talk.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.FeatureModule.AtWork;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// Who acts on what a sentence may want.
final class CommandsTest {
    private static final Word HELP = new Word("帮助", false);
    private static final AtWork ISSUES =
            work("报", Set.of(Intent.REPORT_ISSUE), Set.of(Intent.ASK_TECH), Intent.REPORT_ISSUE);
    private static final AtWork TECHNICIANS = work("求助", Set.of(Intent.ASK_TECH), Set.of(), null);

    @Test
    void a_spare_intent_is_given_up_to_who_claims_it() {
        assertThat(acting(Intent.ASK_TECH, ISSUES)).containsExactly("报", "报末");
        assertThat(acting(Intent.ASK_TECH, ISSUES, TECHNICIANS)).containsExactly("求助", "求助末");
        assertThat(acting(Intent.ASK_TECH, TECHNICIANS, ISSUES)).containsExactly("求助", "求助末");
    }

    @Test
    void nobody_acts_on_what_nobody_claims_and_the_kernel_on_its_own() {
        assertThat(acting(Intent.POST_NEED, ISSUES)).isEmpty();
        assertThat(acting(Intent.HELP_GREETING, ISSUES)).containsExactly("帮助");
    }

    @Test
    void the_last_resort_is_what_a_feature_says() {
        assertThat(commands(TECHNICIANS, ISSUES).lastResort()).contains(Intent.REPORT_ISSUE);
        assertThat(commands(TECHNICIANS).lastResort()).isEmpty();
    }

    @Test
    void what_comes_last_is_asked_last() {
        assertThat(commands(ISSUES, TECHNICIANS).all())
                .extracting(Command::name)
                .containsExactly("报", "求助", "帮助", "报末", "求助末");
    }

    private static Commands commands(AtWork... features) {
        return new Commands(List.of(features), List.of(HELP));
    }

    private static List<String> acting(Intent intent, AtWork... features) {
        return commands(features).actingOn(intent).stream().map(Command::name).toList();
    }

    private static AtWork work(
            String word, Set<Intent> intents, Set<Intent> spare, @Nullable Intent lastResort) {
        return new AtWork(new Module(word, intents, spare, lastResort), new OfWords(word));
    }

    private record Module(
            String id, Set<Intent> intents, Set<Intent> spareIntents, @Nullable Intent last)
            implements FeatureModule {
        @Override
        public Optional<Intent> lastResort() {
            return Optional.ofNullable(last);
        }

        @Override
        public Feature create(Kit kit) {
            return new OfWords(id);
        }
    }

    private record OfWords(String title) implements Feature {
        @Override
        public List<Command<?>> commands() {
            return List.of(new Word(title + "末", true), new Word(title, false));
        }

        @Override
        public List<String> everyday(Role role) {
            return List.of();
        }

        @Override
        public List<Job> jobs() {
            return List.of();
        }
    }

    private record Word(String word, boolean comesLast) implements Command<String> {
        @Override
        public Manual manual() {
            return new Manual(word, "none", "", List.of(), null);
        }

        @Override
        public Reading<String> read(Heard heard) {
            return new Reading.NotMine<>();
        }

        @Override
        public Answer run(String command, Turn turn) {
            throw new UnsupportedOperationException("never run");
        }
    }
}
