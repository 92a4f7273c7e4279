package zutuan.bot.meeting.booking;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.Mention;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;

/// Reads the times in a text. Where a day and a clock are written, whatever else names a time is
/// what the meeting is about: 年底考核, 每月例会制度, 五一表彰. What is written is read without them, lest they
/// lead it astray. Pure.
record WrittenTimes(TimeReader times) {
    private static final Phrases SAID = Phrases.beside(WrittenTimes.class, "booking.phrases");
    private static final Pattern DAY = SAID.get("day");
    private static final Pattern CHOICE = SAID.get("choice");
    private static final Duration LONG = Duration.ofHours(12);

    List<TimeExpression> read(String text, LocalDateTime now) {
        var said = times.read(text, now);
        if (said.stream().noneMatch(WrittenTimes::isWritten)) {
            return said;
        }
        var kept = new ArrayList<TimeExpression>();
        TimeExpression before = null;
        for (var one : said) {
            boolean other = before != null && joins(text, before, one);
            if (isWritten(one)) {
                kept.add(alone(one, now));
                before = one;
            } else if (isLength(one) || other) {
                kept.add(one);
                before = other ? one : before;
            }
        }
        return kept;
    }

    /// Whether words name a day.
    static boolean saysDay(String text) {
        return DAY.matcher(text).find();
    }

    /// 24小时值班 is no length of a meeting.
    private static boolean isLength(TimeExpression one) {
        return one instanceof TimeExpression.Duration(_, var iso)
                && MeetingTimes.duration(iso)
                        .filter(length -> length.compareTo(LONG) <= 0)
                        .isPresent();
    }

    private static boolean isWritten(TimeExpression one) {
        boolean clocked =
                one instanceof TimeExpression.Instant
                        || (one instanceof TimeExpression.Interval
                                && switch (one.mention().grain()) {
                                    case MINUTE, HOUR -> true;
                                    case PART_OF_DAY, DAY, WEEK, MONTH, QUARTER, YEAR, UNKNOWN ->
                                            false;
                                });
        return clocked && saysDay(one.mention().text());
    }

    /// 2点半还是4点: another choice, not a topic.
    private static boolean joins(String text, TimeExpression before, TimeExpression one) {
        int from = before.mention().end();
        int to = one.mention().start();
        return to >= from
                && one instanceof TimeExpression.Instant
                && CHOICE.matcher(text.substring(from, to)).matches();
    }

    /// The same time, read without what stands around it.
    private TimeExpression alone(TimeExpression one, LocalDateTime now) {
        var again = times.read(one.mention().text(), now);
        if (again.size() != 1) {
            return one;
        }
        return switch (again.getFirst()) {
            case TimeExpression.Instant(var mention, var at) ->
                    new TimeExpression.Instant(there(one, mention), at);
            case TimeExpression.Interval(var mention, var from, var until) ->
                    new TimeExpression.Interval(there(one, mention), from, until);
            case TimeExpression.Day _,
                    TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    one;
        };
    }

    /// What was noted of it, where it stands.
    private static Mention there(TimeExpression one, Mention notes) {
        var mention = one.mention();
        return new Mention(
                mention.start(),
                mention.end(),
                mention.text(),
                notes.grain(),
                notes.assumed(),
                notes.notes());
    }
}
