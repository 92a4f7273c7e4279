package zutuan.bot.member;

import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;

/// Reads from when until when somebody is away. Pure.
record LeaveDays(TimeReader times, MemberReplies replies) {
    private static final Pattern DAYS_LONG = Pattern.compile("P\\d+[DWM]");

    /// The days, or why they have to be asked for.
    sealed interface Found {}

    record Unclear(String reason) implements Found {}

    /// Half a day, and not which half.
    record Half() implements Found {}

    /// From when until just before when.
    record Days(LocalDateTime from, LocalDateTime until) implements Found, Known {}

    /// What is known after one time more.
    sealed interface Known {}

    /// Days with others between them.
    record Gap() implements Known {}

    /// Nothing new.
    record Nothing() implements Known {}

    /// Days that follow each other are one time; so is a day and for how many days.
    Found read(String text, LocalDateTime now) {
        Days days = null;
        var all = times.read(text, now);
        for (var time : all) {
            var next = since(now, days(days, time), days == null && isEnd(text, time));
            if (next instanceof Gap) {
                return new Unclear(replies.daysApart());
            }
            if (time instanceof TimeExpression.Invalid(_, var reason) && days == null) {
                return new Unclear(reason);
            }
            days = next instanceof Days found ? found : days;
        }
        if (days == null) {
            return new Unclear("");
        }
        return isHalf(text, days) ? new Half() : notOver(lengthBefore(all, days), now);
    }

    /// 请假半天 without which half.
    private static boolean isHalf(String text, Days days) {
        return text.contains("半天") && isWhole(days);
    }

    private static boolean isWhole(Days days) {
        return days.until().equals(days.from().toLocalDate().plusDays(1).atStartOfDay())
                && days.from().equals(days.from().toLocalDate().atStartOfDay());
    }

    /// 请假两周 12月1日起: for how long is said before from when.
    private static Days lengthBefore(List<TimeExpression> times, Days days) {
        return isWhole(days)
                        && times.getFirst() instanceof TimeExpression.Duration(_, var length)
                        && lasting(days, length) instanceof Days longer
                ? longer
                : days;
    }

    /// 请假到周五: from today on.
    private static boolean isEnd(String text, TimeExpression time) {
        int start = time.mention().start();
        return start > 0 && "到至".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static Known since(LocalDateTime now, Known found, boolean end) {
        var today = now.toLocalDate().atStartOfDay();
        return end && found instanceof Days(var from, var until) && from.isAfter(today)
                ? new Days(today, until)
                : found;
    }

    private static Known days(@Nullable Days before, TimeExpression time) {
        return switch (time) {
            case TimeExpression.Day(_, var date) ->
                    joined(before, new Days(date.atStartOfDay(), date.plusDays(1).atStartOfDay()));
            case TimeExpression.Interval(_, var from, var until) ->
                    joined(before, new Days(from, until));
            case TimeExpression.Duration(_, var length) when before != null ->
                    lasting(before, length);
            case TimeExpression.Instant _,
                    TimeExpression.Invalid _,
                    TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _ ->
                    new Nothing();
        };
    }

    private static Known lasting(Days days, String length) {
        return DAYS_LONG.matcher(length).matches()
                ? new Days(days.from(), days.from().plus(Period.parse(length)))
                : new Nothing();
    }

    private static Known joined(@Nullable Days before, Days next) {
        if (before == null) {
            return next;
        }
        boolean follows =
                !next.from().isAfter(before.until()) && !next.until().isBefore(before.from());
        return follows
                ? new Days(
                        before.from().isBefore(next.from()) ? before.from() : next.from(),
                        before.until().isAfter(next.until()) ? before.until() : next.until())
                : new Gap();
    }

    private Found notOver(Days days, LocalDateTime now) {
        return days.until().isAfter(now) ? days : new Unclear(replies.daysOver());
    }
}
