package zutuan.bot.issue.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.escalation.WhenReader.When;
import zutuan.bot.issue.model.Deadlines;
import zutuan.bot.issue.model.IssueSettings;
import zutuan.bot.kernel.chinese.time.TimeReader;

/// On Monday, 2026-11-23, at nine.
class WhenReaderTest {
    private static final WhenReader READER =
            new WhenReader(
                    new TimeReader(Town.SETTINGS.zone(), Town.SETTINGS.calendar()),
                    new Deadlines(
                            Town.SETTINGS.calendar(),
                            Town.SETTINGS.of(IssueSettings.SECTION),
                            Town.SETTINGS.zone()));

    private static When read(String said) {
        return READER.read(said, Town.MONDAY_NINE);
    }

    private static String shown(When when) {
        return switch (when) {
            case When.Known(var until, _, _) -> local(until);
            case When.None() -> "none";
            case When.Past(var said) -> "past " + said;
            case When.Unclear(var said, _) -> "unclear " + said;
        };
    }

    private static String local(Instant instant) {
        return instant.atZone(Town.SETTINGS.zone()).toLocalDateTime().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "到11月30日 等挖机, 2026-11-30T18:00",
        "12月4日前答复, 2026-12-04T18:00",
        "今天下午3点前, 2026-11-23T15:00",
        "明天上午10点, 2026-11-24T10:00",
        "到今天, 2026-11-23T18:00",
        "这周内, 2026-11-29T18:00",
        "到2026年9月1日, past 2026年9月1日",
        "今天上午9点, past 今天上午9点",
        "昨天, past 昨天",
        "到2月30日, unclear 2月30日",
        "到过几天, unclear 过几天",
        "每周三, unclear 每周三",
        "等挖机, none",
        "联系人张科 0915-3221234, none",
        "联系人张科 13800001234, none",
        "联系人张科 0915-3221234 12月4日前答复, 2026-12-04T18:00",
    })
    void until_when_something_is_to_be_done(String said, String when) {
        assertThat(shown(read(said))).isEqualTo(when);
    }

    @Test
    void the_place_of_the_time_is_told_so_that_the_rest_is_the_reason() {
        String said = "联系人张科 0915-3221234 12月4日前答复";

        assertThat(read(said))
                .isInstanceOfSatisfying(
                        When.Known.class,
                        known ->
                                assertThat(said.substring(known.start(), known.end()))
                                        .isEqualTo("12月4日前"));
    }

    @Test
    void a_day_that_does_not_exist_is_told_of() {
        assertThat(read("到2月30日"))
                .isInstanceOfSatisfying(
                        When.Unclear.class, unclear -> assertThat(unclear.why()).contains("2月"));
    }
}
