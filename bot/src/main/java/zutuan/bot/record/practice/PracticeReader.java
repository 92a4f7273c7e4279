package zutuan.bot.record.practice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.intent.Card;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.slot.Link;
import zutuan.bot.kernel.chinese.slot.Slots;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.record.model.Dated;
import zutuan.bot.record.reading.Delicate;
import zutuan.bot.record.reading.PastDays;
import zutuan.bot.record.reading.Plain;
import zutuan.bot.record.reading.Unlisted;

/// Reads what a village tried: what was done, what came of it, of when the figures are, where.
/// Pure.
record PracticeReader(ZoneId zone) {
    /// What a clause begins its result with.
    private static final Set<String> RESULT = Set.of("成效", "效果", "结果", "见效", "目前效果", "现在效果");

    /// What a clause tells a result by.
    private static final Set<String> GAIN =
            Set.of(
                    "增收", "增产", "增加", "提高", "提升", "节约", "节省", "省水", "省电", "省工", "省料", "节肥", "省了",
                    "省下", "减少", "降低", "下降", "带动", "成活", "亩产", "产值", "多收", "收益", "覆盖", "达到", "卖了",
                    "卖出", "见效", "分红");

    /// What is left of a clause that says of when figures are, and nothing else.
    private static final String OF_WHEN = "[的以是为在]*(?:截至|截止|数据|统计|数字|数|时|止|到|现|底)*[的以是为在]*";

    /// What was read; null or empty is what was not said. `unlisted` is a village that the town has
    /// not.
    record Told(
            String did,
            String result,
            boolean figures,
            @Nullable Dated dated,
            @Nullable String village,
            Doubts doubts) {}

    /// Why it cannot be taken as it is.
    record Doubts(
            Optional<Delicate> delicate, Optional<String> noTime, Optional<String> unlisted) {}

    Told read(String said, Heard heard) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        var slots = heard.meanings().read(said, new Context(now, Card.NONE, true)).slots();
        var clauses = clauses(said, PastDays.exact(slots.times()));
        int cut = resultFrom(clauses);
        return new Told(
                joined(clauses.subList(0, cut)),
                joined(clauses.subList(cut, clauses.size()))
                        .replaceFirst("^(?:成效|效果|结果)[：:是]+", ""),
                !slots.quantities().isEmpty(),
                PastDays.dated(slots.times(), now.toLocalDate()).orElse(null),
                village(slots).orElse(null),
                doubts(said, slots, heard));
    }

    private static Doubts doubts(String said, Slots slots, Heard heard) {
        var unlisted =
                village(slots).isPresent()
                        ? Optional.<String>empty()
                        : Unlisted.in(said, heard.speaker().roster());
        return new Doubts(Delicate.in(said), PastDays.invalid(slots.times()), unlisted);
    }

    private static Optional<String> village(Slots slots) {
        return slots.villages().stream()
                .filter(Link::sure)
                .map(link -> link.choices().getFirst().id())
                .findFirst();
    }

    /// The day or days to come that were named, the last of them.
    Optional<LocalDate> due(String said, Heard heard) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        var slots = heard.meanings().read(said, new Context(now, Card.NONE, true)).slots();
        return slots.times().reversed().stream().flatMap(time -> until(time).stream()).findFirst();
    }

    private static Optional<LocalDate> until(TimeExpression time) {
        return switch (time) {
            case TimeExpression.Instant(_, var at) -> Optional.of(at.toLocalDate());
            case TimeExpression.Day(_, var date) -> Optional.of(date);
            case TimeExpression.Interval(_, _, var until) ->
                    Optional.of(until.minusMinutes(1).toLocalDate());
            case TimeExpression.Deadline(_, var bound) ->
                    Optional.of(bound.minusMinutes(1).toLocalDate());
            case TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    Optional.empty();
        };
    }

    /// The clauses without those that only say of when the figures are.
    private static List<String> clauses(String said, List<TimeExpression> times) {
        var kept = new ArrayList<String>();
        for (String clause : said.split("[,，;；。!！\\n]+", -1)) {
            boolean timed = times.stream().anyMatch(time -> clause.contains(time.mention().text()));
            String rest = PastDays.without(clause, times).replaceAll("[\\s()（）]", "");
            boolean whole = !clause.isBlank() && !(timed && rest.matches(OF_WHEN));
            if (whole) {
                kept.add(clause.strip());
            }
        }
        return kept;
    }

    private static int resultFrom(List<String> clauses) {
        for (int at = 1; at < clauses.size(); at++) {
            String clause = clauses.get(at);
            if (RESULT.stream().anyMatch(clause::startsWith)
                    || GAIN.stream().anyMatch(clause::contains)) {
                return at;
            }
        }
        return clauses.size();
    }

    private static String joined(List<String> clauses) {
        return Plain.of(String.join("，", clauses));
    }
}
