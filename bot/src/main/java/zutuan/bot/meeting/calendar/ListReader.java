package zutuan.bot.meeting.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Heard;

/// Reads questions about meetings: 会议, 会1几点, 我的会, 下周有什么会. What people ask each other in a group is
/// left to them. Pure.
public record ListReader(TimeReader times, ZoneId zone) {
    private static final Phrases SAID = Phrases.beside(ListReader.class, "calendar.phrases");
    private static final Pattern ALL = SAID.get("all");
    private static final Pattern ONE = SAID.get("one");
    private static final Pattern MINE = SAID.get("mine");
    private static final Pattern ASKED = SAID.get("asked");
    private static final Pattern NEXT = SAID.get("next");
    private static final Pattern SOON = SAID.get("soon");

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
