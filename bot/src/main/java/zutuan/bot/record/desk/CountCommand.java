package zutuan.bot.record.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 活动统计 本季度, 活动记录 上个月: 场次 and 人次 of a time, and each of them.
public final class CountCommand implements Command<Period> {
    private static final Map<String, Boolean> WORDS =
            Map.of("活动统计", true, "人次统计", true, "活动记录", false, "活动列表", false);
    private static final int MONTHS = 3;

    /// 这个月培训了多少人, 上个月走访了几户: after the days, what was done and how much of it.
    private static final Pattern ASKED =
            Pattern.compile(
                    "(.{1,8}?)(?:我们?镇?|全镇|镇里|一共|总共|共)*(?:搞|办|做|开展|组织)?了?(?:活动|培训|入户走访|走访|志愿服务)?(?:一共|总共|共)?(?:搞|办|做|开展|组织)?了?(?:多少|几)(?:个?人次?|户|场次?|次)(?:活动|培训|入户走访|走访|志愿服务)?[?。]*");

    private static final List<String> DONE = List.of("活动", "培训", "走访", "志愿服务");

    private final RecordDesk desk;
    private final TimeReader times;
    private final ZoneId zone;

    public CountCommand(Kit kit, RecordDesk desk) {
        this.desk = desk;
        zone = kit.settings().zone();
        times = new TimeReader(zone, kit.settings().calendar());
    }

    @Override
    public Manual manual() {
        return new Manual(
                "活动统计", "digest_query", "看活动的场次和人次", List.of("活动统计 本季度", "活动记录 本月"), null);
    }

    @Override
    public Reading<Period> read(Heard heard) {
        for (var word : WORDS.entrySet()) {
            int at = heard.bare().indexOf(word.getKey());
            if (at >= 0) {
                String rest = heard.bare().replace(word.getKey(), " ").replace("的", "").strip();
                return period(rest, word.getValue(), heard);
            }
        }
        return heard.isTalk() ? new Reading.NotMine<>() : asked(heard);
    }

    private Reading<Period> asked(Heard heard) {
        var asked = ASKED.matcher(heard.bare());
        boolean done = DONE.stream().anyMatch(heard.bare()::contains);
        return done && asked.matches()
                ? period(asked.group(1), true, heard)
                : new Reading.NotMine<>();
    }

    private Reading<Period> period(String words, boolean counted, Heard heard) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        if (words.isEmpty()) {
            return new Reading.Understood<>(quarter(now.toLocalDate(), counted));
        }
        return times.read(words, now).stream()
                .filter(one -> one.mention().text().length() == words.length())
                .<Reading<Period>>mapMulti((one, found) -> {
                    if (one instanceof TimeExpression.Interval(var mention, var from, var until)) {
                        found.accept(
                                new Reading.Understood<>(
                                        new Period(
                                                mention.text(),
                                                from.toLocalDate(),
                                                until.toLocalDate(),
                                                counted)));
                    }
                })
                .findFirst()
                .orElseGet(Reading.NotMine::new);
    }

    private static Period quarter(LocalDate today, boolean counted) {
        var first = today.withDayOfMonth(1);
        var start = first.minusMonths((first.getMonthValue() - 1) % MONTHS);
        return new Period("本季度", start, start.plusMonths(MONTHS), counted);
    }

    @Override
    public Answer run(Period period, Turn turn) {
        return desk.list(period, turn);
    }
}
