package zutuan.bot.kernel.chinese.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads every line of the tables. {@code conventions.tsv} was derived by hand from the
/// conventions, before its answers were looked at; {@code golden.tsv} keeps what is read today.
/// Several times in one line are joined by a bar.
final class TimeGoldenTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final TimeReader reader = new TimeReader(SHANGHAI, new PublishedHolidays());

    @ParameterizedTest
    @ValueSource(strings = {"conventions.tsv", "spans.tsv", "golden.tsv"})
    void every_line_is_read_as_written(String table) {
        var failures = new ArrayList<String>();
        for (List<String> row : PublishedHolidays.Resources.rows(table)) {
            List<String> got = columns(reader.read(row.get(1), LocalDateTime.parse(row.get(0))));
            if (!got.equals(row.subList(2, row.size()))) {
                failures.add(
                        row.get(0)
                                + " "
                                + row.get(1)
                                + "\n  want "
                                + row.subList(2, row.size())
                                + "\n  got  "
                                + got);
            }
        }
        assertThat(failures).as(String.join("\n", failures)).isEmpty();
    }

    @Test
    void no_expression_stands_twice_in_the_conventions() {
        var said = new HashSet<List<String>>();
        for (List<String> row : PublishedHolidays.Resources.rows("conventions.tsv")) {
            assertThat(said.add(row.subList(0, 2))).as(row.get(1)).isTrue();
        }
        assertThat(said).hasSizeGreaterThan(1_200);
    }

    /// kind, start, end, rule or length.
    static List<String> columns(List<TimeExpression> times) {
        if (times.isEmpty()) {
            return List.of("none", "", "", "");
        }
        return List.of(
                joined(times, TimeExpression::kind),
                joined(times, TimeExpression::start),
                joined(times, TimeExpression::end),
                joined(times, TimeGoldenTest::ruleOrLength));
    }

    private static @Nullable String ruleOrLength(TimeExpression time) {
        String rule = time.rrule();
        String length = time.duration();
        return rule == null ? length : rule + (length == null ? "" : " " + length);
    }

    private static String joined(
            List<TimeExpression> times, Function<TimeExpression, @Nullable String> column) {
        return times.stream()
                .map(time -> Objects.requireNonNullElse(column.apply(time), ""))
                .collect(Collectors.joining("|"));
    }
}
