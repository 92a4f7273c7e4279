package zutuan.bot.record.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.heads.HeadReader;
import zutuan.bot.kernel.chinese.intent.Card;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.slot.Link;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.record.model.Activity.Kind;

/// Reads what somebody tells that was done: which kind of thing, when, in which villages, with how
/// many people. Pure.
record ActivityReader(ZoneId zone) {
    /// A day without a year that would lie further back is rather one to come.
    private static final int LONG_AGO = 180;

    private static final Set<String> VISIT = Set.of("入户", "走访", "慰问", "家访", "看望");
    private static final Set<String> VOLUNTEER =
            Set.of("志愿", "义务劳动", "清扫", "打扫", "大扫除", "义诊", "义剪");
    private static final Set<String> TRAINING =
            Set.of("培训", "讲课", "授课", "讲座", "宣讲", "技术课", "现场教", "教学", "院坝课", "学习班", "集中指导");

    /// What was said; null or empty is what was not said.
    record Told(
            @Nullable Kind kind,
            @Nullable LocalDate day,
            List<String> villages,
            HeadReader.Read heads) {
        Told {
            villages = List.copyOf(villages);
        }
    }

    Told read(String said, Heard heard) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        var slots = heard.meanings().read(said, new Context(now, Card.NONE, true)).slots();
        var villages =
                slots.villages().stream()
                        .filter(Link::sure)
                        .map(link -> link.choices().getFirst().id())
                        .distinct()
                        .toList();
        var day =
                slots.times().stream()
                        .flatMap(time -> day(time, now.toLocalDate()).stream())
                        .findFirst();
        var heads = HeadReader.read(without(said, slots.times()));
        return new Told(kind(said), day.orElse(null), villages, heads);
    }

    /// Times are taken out: their numbers count nobody.
    private static String without(String said, List<TimeExpression> times) {
        String rest = said;
        for (var time : times) {
            rest = rest.replace(time.mention().text(), " ");
        }
        return rest;
    }

    private static Optional<LocalDate> day(TimeExpression time, LocalDate today) {
        return date(time).map(date -> gone(date, time.mention().text(), today));
    }

    private static Optional<LocalDate> date(TimeExpression time) {
        return switch (time) {
            case TimeExpression.Instant(_, var at) -> Optional.of(at.toLocalDate());
            case TimeExpression.Day(_, var date) -> Optional.of(date);
            case TimeExpression.Interval(_, var from, _) -> Optional.of(from.toLocalDate());
            case TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    Optional.empty();
        };
    }

    /// What was done lies behind: a day that was named without saying which is the last such one.
    private static LocalDate gone(LocalDate date, String said, LocalDate today) {
        if (!date.isAfter(today)) {
            return date;
        }
        boolean pinned = said.contains("年") || said.contains("明") || said.contains("下");
        boolean weekday = said.contains("周") || said.contains("星期") || said.contains("礼拜");
        var before =
                weekday
                        ? date.minusWeeks(1)
                        : said.contains("月") || said.contains("-") || said.contains(".")
                                ? date.minusYears(1)
                                : date.minusMonths(1);
        boolean near = ChronoUnit.DAYS.between(before, today) <= LONG_AGO;
        return !pinned && near && !said.contains("后") ? before : date;
    }

    private static @Nullable Kind kind(String said) {
        if (VISIT.stream().anyMatch(said::contains)) {
            return Kind.VISIT;
        }
        if (VOLUNTEER.stream().anyMatch(said::contains)) {
            return Kind.VOLUNTEER;
        }
        return TRAINING.stream().anyMatch(said::contains) ? Kind.TRAINING : null;
    }
}
