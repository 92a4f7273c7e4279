package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences that a member reads are set as Chinese is: ，：；（）？！. Dates, times, numbers and commands
/// keep their half-width marks.
final class TypographyTest {
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    /// A half-width mark that touches a Chinese character or a quotation mark.
    private static final Pattern HALF_WIDTH =
            Pattern.compile(
                    "[\\p{IsHan}”》][,:;?!]|[,;?!][\\p{IsHan}“《]|[(](?!周.[)])\\p{IsHan}|\\p{IsHan}[)]");

    private static final Pattern EXPRESSION = Pattern.compile("[(][?]|[?][|]");
    private static final Pattern WEEKDAY = Pattern.compile("[(]周(?:\"|.?[)]|%s[)])");
    private static final Pattern CODE = Pattern.compile("(?s)<code>.*?</code>|<[^>]+>");

    @Test
    void every_sentence_has_full_width_punctuation() throws IOException {
        var wrong =
                sources(TypographyTest::speaks).stream()
                        .flatMap(TypographyTest::literals)
                        .filter(literal -> !EXPRESSION.matcher(literal).find())
                        .filter(TypographyTest::isHalfWidth)
                        .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void so_has_every_chapter_of_the_handbook() throws IOException {
        var wrong =
                files(Path.of("src/main/resources/zutuan/bot"), name -> name.endsWith(".html"))
                        .stream()
                        .filter(file -> file.toString().contains("chapters"))
                        .map(file -> CODE.matcher(text(file)).replaceAll(" "))
                        .filter(TypographyTest::isHalfWidth)
                        .toList();

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的,记下了", "是哪个会?", "例:明天", "已派赵强(组长)", "(代)赵强", "“三组”,对吗"})
    void a_half_width_mark_among_words_is_found(String sentence) {
        assertThat(isHalfWidth(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"好的，记下了", "12-02(周三)14:30", "2026:1", "http://127.0.0.1/", "升级12 2,000元"})
    void dates_times_and_numbers_may_have_them(String sentence) {
        assertThat(isHalfWidth(sentence)).isFalse();
    }

    private static boolean isHalfWidth(String text) {
        return HALF_WIDTH.matcher(WEEKDAY.matcher(text).replaceAll(" ")).find();
    }

    private static boolean speaks(String name) {
        return name.matches(".*(?:Replies|Texts|Phrases)\\.java");
    }

    private static Stream<String> literals(Path file) {
        return LITERAL.matcher(text(file)).results().map(result -> result.group());
    }

    private static List<Path> sources(Predicate<String> names) throws IOException {
        var all = new ArrayList<>(files(Path.of("src/main/java"), names));
        all.addAll(files(Path.of("../adapters/src/main/java"), names));
        return all;
    }

    private static List<Path> files(Path folder, Predicate<String> names) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> names.test(file.getFileName().toString())).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
