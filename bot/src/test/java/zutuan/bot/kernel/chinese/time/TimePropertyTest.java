package zutuan.bot.kernel.chinese.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimePropertyTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String SOUP =
            "今明后天下上周一二三四五六日月年号点半刻分到至前后内每隔逢第个工作日最后底初旬季度腊正廿春节国庆清明"
                    + "早晚上午中凌晨改推迟截止两几多来把百千万零〇差过0123456789.:-/,。()、的和abc\u0000😀";

    private final TimeReader reader = new TimeReader(SHANGHAI, new PublishedHolidays());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uuuu-MM-dd",
                "uuuu/M/d",
                "uuuu.MM.dd",
                "uuuu年M月d日",
                "uuuu年M月d号",
                "uuuuMMdd"
            })
    void every_date_of_two_years_reads_back_in_this_spelling(String pattern) {
        var format = DateTimeFormatter.ofPattern(pattern);
        LocalDateTime now = LocalDateTime.of(2025, 6, 1, 9, 0);
        LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(date -> assertDay(format.format(date), now, date));
    }

    @Test
    void every_date_of_two_years_reads_back_in_chinese_numerals() {
        LocalDateTime now = LocalDateTime.of(2025, 6, 1, 9, 0);
        LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(date -> {
                    String year = digits(date.getYear());
                    String said =
                            year
                                    + "年"
                                    + numeral(date.getMonthValue())
                                    + "月"
                                    + numeral(date.getDayOfMonth())
                                    + "日";
                    assertDay(said, now, date);
                });
    }

    @Test
    void a_bare_month_and_day_is_never_in_the_past() {
        LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(today -> {
                    LocalDate date = today.plusDays(200);
                    String said = date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
                    if (date.getDayOfYear() != 60) {
                        assertDay(said, today.atTime(9, 0), date);
                    }
                });
    }

    @Test
    void every_minute_of_a_day_reads_back() {
        LocalDateTime midnight = LocalDateTime.of(2026, 9, 10, 0, 0);
        for (int minute = 0; minute < 24 * 60; minute++) {
            LocalDateTime time = midnight.plusMinutes(minute);
            String said = "明天" + DateTimeFormatter.ofPattern("HH:mm").format(time);
            TimeExpression read = only(said, LocalDateTime.of(2026, 9, 9, 10, 0));
            assertThat(read)
                    .as(said)
                    .isInstanceOfSatisfying(
                            TimeExpression.Instant.class,
                            it -> assertThat(it.at()).isEqualTo(time));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 2026, 75_309})
    void soup_never_throws_and_spans_stay_in_the_message(long seed) {
        var random = new Random(seed);
        LocalDateTime now = LocalDateTime.of(2026, 2, 28, 23, 59);
        for (int round = 0; round < 4_000; round++) {
            String text = soup(random, 1 + random.nextInt(40));
            for (TimeExpression time : reader.read(text, now)) {
                Mention mention = time.mention();
                assertThat(mention.start())
                        .as("seed %d: %s", seed, text)
                        .isBetween(0, mention.end());
                assertThat(mention.text())
                        .as(text)
                        .isEqualTo(text.substring(mention.start(), mention.end()));
            }
        }
    }

    @Test
    void the_zone_of_the_machine_changes_nothing() {
        TimeZone before = TimeZone.getDefault();
        List<List<String>> rows = PublishedHolidays.Resources.rows("golden.tsv");
        try {
            List<List<String>> first = inZone("America/Los_Angeles", rows);
            assertThat(inZone("UTC", rows)).isEqualTo(first);
            assertThat(inZone("Asia/Shanghai", rows)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private List<List<String>> inZone(String zone, List<List<String>> rows) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        return rows.stream()
                .map(row ->
                        TimeGoldenTest.columns(
                                reader.read(row.get(1), LocalDateTime.parse(row.get(0)))))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一",
                "1",
                "周一",
                "、一",
                "1、",
                "周一到",
                "每周一、",
                "9月",
                "三天",
                "最后",
                "第一个",
                "1-",
                "的,",
                "(周三",
                "12:",
                "半",
                "下周三下午三点到五点开会,",
                "初八",
                "路上塌方真吓人",
                "十",
                "一百",
                "过几天",
                "1,000",
                "国庆"
            })
    void work_grows_linearly_with_the_message(String unit) {
        LocalDateTime now = LocalDateTime.of(2026, 9, 9, 10, 0);
        int small = reader.steps(unit.repeat(1_000 / unit.length()), now);
        int large = reader.steps(unit.repeat(10_000 / unit.length()), now);
        assertThat(large).as(unit).isLessThan(11 * small + 2_000).isLessThan(100 * 10_000);
    }

    @Test
    void a_long_list_does_not_repeat_itself_in_every_span() {
        List<TimeExpression> times =
                reader.read("周一、".repeat(3_333), LocalDateTime.of(2026, 9, 9, 10, 0));
        assertThat(times.stream().mapToInt(time -> time.mention().text().length()).sum())
                .isLessThan(100_000);
    }

    private void assertDay(String said, LocalDateTime now, LocalDate date) {
        assertThat(only(said, now))
                .as(said)
                .isInstanceOfSatisfying(
                        TimeExpression.Day.class, day -> assertThat(day.date()).isEqualTo(date));
    }

    private TimeExpression only(String said, LocalDateTime now) {
        List<TimeExpression> times = reader.read(said, now);
        assertThat(times).as(said).hasSize(1);
        return times.getFirst();
    }

    private static String soup(Random random, int length) {
        var text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            text.append(SOUP.charAt(random.nextInt(SOUP.length())));
        }
        return text.toString();
    }

    private static String digits(int number) {
        var text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }

    private static String numeral(int number) {
        String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return number < 10 ? ones : tens + "十" + ones;
    }
}
