package zutuan.bot.kernel.chinese.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CorpusTest {
    private static final List<Example> CORPUS = Example.corpus();

    @Test
    void no_message_is_there_twice_with_the_same_card() {
        var seen = new HashSet<String>();

        assertThat(CORPUS)
                .allSatisfy(example -> {
                    String key = example.text() + "\t" + example.card();
                    assertThat(seen.add(key)).as(key).isTrue();
                });
    }

    @Test
    void every_intent_and_every_domain_has_its_examples() {
        var intents =
                CORPUS.stream()
                        .collect(Collectors.groupingBy(Example::intent, Collectors.counting()));
        var domains =
                CORPUS.stream()
                        .collect(Collectors.groupingBy(Example::domain, Collectors.counting()));

        assertThat(intents).hasSize(Intent.values().length);
        assertThat(intents.values()).allMatch(count -> count >= 100);
        assertThat(domains).hasSize(Domain.values().length);
        assertThat(domains.values()).allMatch(count -> count >= 100);
    }

    @Test
    void nothing_of_the_blind_split_is_in_it() {
        var blind =
                Resources.lines("blind.tsv").stream()
                        .skip(1)
                        .map(Example::parse)
                        .filter(example -> example.text().length() > 8)
                        .map(Example::text)
                        .toList();

        assertThat(CORPUS).extracting(Example::text).doesNotContainAnyElementsOf(blind);
    }

    @Test
    void a_line_with_an_unknown_label_is_refused() {
        assertThatThrownBy(() -> Example.parse("路塌了\treport\tinfra\t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("路塌了");
        assertThatThrownBy(() -> Example.parse("我来\tclaim_issue\t-\tpaper"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
