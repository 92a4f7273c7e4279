package zutuan.bot.meeting.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Heard;

/// Reads questions about meetings: 会议, 会1几点, 我的会, 下周有什么会. What people ask each other in a group is
/// left to them. Pure.
public record ListReader(TimeReader times, ZoneId zone) {
    private static final String END = "[??。!!\\s]*";
    private static final Pattern ALL =
            Pattern.compile("/?\\s*(?:会议|会议列表|近期会议|最近有什么会|有哪些会|看会议)" + END);
    private static final Pattern ONE =
            Pattern.compile(
                    "/?\\s*(?:查|看)?\\s*会\\s*(\\d{1,9})(?:怎么样了?|(?:还?有)?(?:多少|几个)人(?:来|参加|没回复?)?|(?:都有)?谁(?:来|参加|(?:还?没回复?))"
                            + "|都?有谁|情况|回执|(?:定在)?啥时间|是?(?:几点|啥时候|什么时候|哪天|在哪里?|在哪儿|在什么地方)(?:召?开|开会)?)?"
                            + END);
    private static final Pattern MINE = Pattern.compile("/?\\s*我的(?:会|会议)" + END);
    private static final Pattern ASKED =
            Pattern.compile(
                    "(/?)\\s*(我?)(?:们)?(.{0,8}?)(我?)都?(?:有(?!没有)|要开|开|要参加|有没有|有无)(?:(?:什么|啥|哪些|几个)(?:会|会议)"
                            + "|(?:会|会议)(?:吗|么|没有?|不)|(?<=有没有|有无)(?:会|会议))(?:要开|要参加)?[呢呀啊]?"
                            + END);
    private static final Pattern NEXT =
            Pattern.compile(
                    "(/?)\\s*(.{0,8}?)(?:的)?(?:会议?|开会)(?:是?(?:在|定在)?(?:几点|啥时候|什么时候|哪里?|哪儿|什么地方))"
                            + "(?:开会?|召开)?[呢呀啊]?"
                            + END
                            + "|(/?)\\s*(.{0,8}?)(?:几点|啥时候|什么时候|在哪里?|在哪儿)开会[呢呀啊]?"
                            + END);
    private static final Pattern SOON = Pattern.compile("最近|近期|接下来|后面|往后|");

    /// What is asked for.
    sealed interface Wish {
        record One(long number) implements Wish {}

        record Ahead() implements Wish {}

        /// Those a member is invited to, with the answers given.
        record Mine() implements Wish {}

        /// `words` as the member said it; `until` is exclusive.
        record Between(String words, LocalDateTime from, LocalDateTime until, boolean mine)
                implements Wish {}
    }

    ListReader(Settings settings) {
        this(new TimeReader(settings.zone(), settings.calendar()), settings.zone());
    }

    Optional<Wish> read(Heard heard) {
        var one = ONE.matcher(heard.text());
        if (one.matches()) {
            return Optional.of(new Wish.One(Long.parseLong(one.group(1))));
        }
        if (ALL.matcher(heard.text()).matches()) {
            return Optional.of(new Wish.Ahead());
        }
        if (MINE.matcher(heard.text()).matches()) {
            return Optional.of(new Wish.Mine());
        }
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        var next = NEXT.matcher(heard.text());
        if (next.matches() && !heard.isTalk()) {
            String words = next.group(2) == null ? next.group(4) : next.group(2);
            return asked(Objects.requireNonNull(words), false, now);
        }
        var asked = ASKED.matcher(heard.text());
        return asked.matches() && (!heard.isTalk() || !asked.group(1).isEmpty())
                ? asked(Objects.requireNonNull(asked.group(3)), mine(asked), now)
                : Optional.empty();
    }

    private static boolean mine(Matcher asked) {
        return !asked.group(2).isEmpty() || !asked.group(4).isEmpty();
    }

    private Optional<Wish> asked(String words, boolean mine, LocalDateTime now) {
        if (SOON.matcher(words).matches()) {
            return Optional.of(mine ? new Wish.Mine() : new Wish.Ahead());
        }
        return times.read(words, now).stream()
                .filter(time ->
                        time.mention().start() == 0 && time.mention().end() == words.length())
                .flatMap(time -> between(words, time, mine).stream())
                .findFirst();
    }

    private static Optional<Wish> between(String words, TimeExpression time, boolean mine) {
        return switch (time) {
            case TimeExpression.Day(_, var day) ->
                    Optional.of(
                            new Wish.Between(
                                    words,
                                    day.atStartOfDay(),
                                    day.plusDays(1).atStartOfDay(),
                                    mine));
            case TimeExpression.Interval(_, var from, var until) ->
                    Optional.of(new Wish.Between(words, from, until, mine));
            case TimeExpression.Instant _,
                    TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    Optional.empty();
        };
    }
}
