package zutuan.bot.kernel.chinese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path ROOMS = RESOURCES.resolve("zutuan/bot");

    @Test
    void a_row_stands_for_another_above_it_or_one_that_all_share() {
        var phrases = Phrases.beside(PhrasesTest.class, "sample.phrases");
        assertThat(phrases.regex("greeting")).isEqualTo("(?:您|你)好");
        assertThat(phrases.get("greeting").matcher("你好").matches()).isTrue();
        assertThat(phrases.get("greeted").matcher("您好,12号!").matches()).isTrue();
    }

    @Test
    void a_name_that_no_row_has_is_a_mistake_of_ours() {
        var phrases = Phrases.beside(PhrasesTest.class, "sample.phrases");
        assertThatThrownBy(() -> phrases.get("farewell")).hasMessageContaining("farewell");
        assertThatThrownBy(() -> Phrases.beside(PhrasesTest.class, "broken.phrases"))
                .hasMessageContaining("{nobody}");
    }

    @Test
    void every_table_can_be_read_and_says_nothing_twice() throws IOException {
        var tables = tables();
        assertThat(tables).isNotEmpty();
        for (var table : tables) {
            String name = "/" + RESOURCES.relativize(table);
            var phrases = Phrases.beside(Phrases.class, name);
            var names = Tables.rows(Phrases.class, name).stream().map(List::getFirst).toList();
            assertThat(names).as(name).doesNotHaveDuplicates();
            names.forEach(one -> assertThat(phrases.get(one)).as(one).isNotNull());
        }
    }

    private static List<Path> tables() throws IOException {
        try (var files = Files.walk(ROOMS)) {
            return files.filter(file -> file.toString().endsWith(".phrases")).sorted().toList();
        }
    }
}
