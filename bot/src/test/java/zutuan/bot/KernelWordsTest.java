package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.talk.FeatureModule;

/// Compiled code keeps no trace of a constant's words: whether the kernel names a feature in a text
/// is seen in its sources alone.
final class KernelWordsTest {
    private static final Path KERNEL = Path.of("src/main/java/zutuan/bot/kernel");

    /// The labels of the trained models are data.
    private static final Path LABELS = KERNEL.resolve("chinese/intent");

    @Test
    void the_kernel_has_no_text_with_the_name_of_a_feature() throws IOException {
        var ids =
                Features.ALL.all().stream()
                        .map(FeatureModule::id)
                        .filter(id -> !id.equals("member"));
        var named =
                Pattern.compile(
                        "\"[^\"]*\\b(%s)s?\\b[^\"]*\""
                                .formatted(ids.collect(Collectors.joining("|"))));
        try (var files = Files.walk(KERNEL)) {
            var lines =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.startsWith(LABELS))
                            .flatMap(file -> lines(file).stream())
                            .filter(line -> !line.strip().startsWith("//"))
                            .filter(line -> named.matcher(line).find());
            assertThat(lines).isEmpty();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
