package zutuan.bot.meeting.rsvp;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.Dates;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.rsvp.Rsvp.Wanted;

/// Reads answers to invitations: 参加, 去不了请王建代, 可能晚到20分钟. Only messages that say nothing else count,
/// so that talk about a meeting is left alone. Pure.
public record RsvpReader(TimeReader times, ZoneId zone) {
    private static final Phrases SAID = Phrases.beside(RsvpReader.class, "rsvp.phrases");
    private static final Pattern LABEL = SAID.get("label");
    private static final Pattern TYPED = SAID.get("typed_days");
    private static final Pattern BARE_DAY = SAID.get("bare_day");
    private static final Pattern OF_MEETING = SAID.get("of_meeting");
    private static final int LONGEST = 60;

    /// Every day of a month comes within as many days.
    private static final int LONGEST_MONTHS = 62;

    RsvpReader(Settings settings) {
        this(new TimeReader(settings.zone(), settings.calendar()), settings.zone());
    }

    Optional<Rsvp> read(Heard heard) {
        if (heard.text().length() > LONGEST) {
            return Optional.empty();
        }
        var which = which(heard, TYPED.matcher(heard.text()).find());
        boolean alone = !heard.isTalk() || heard.subject() != null;
        return RsvpWords.read(which.rest(), which.isSaid())
                .or(() -> which.ofMeeting() ? RsvpWords.sent(which.rest()) : Optional.empty())
                .map(wanted -> which.answered(wanted, false))
                .or(() ->
                        RsvpWords.generous(which.rest(), alone)
                                .map(wanted -> which.answered(wanted, which.number() == null)));
    }

    /// Of words that surely are an answer to an invitation, though more is said in them.
    Optional<Rsvp> within(Heard heard) {
        var which = which(heard, true);
        return RsvpWords.within(which.rest()).map(wanted -> which.answered(wanted, false));
    }

    /// Which meeting is meant, and the words without it; `ofMeeting` where they name one as such.
    private record Which(
            @Nullable Long number, @Nullable Dates days, String rest, boolean ofMeeting) {
        boolean isSaid() {
            return number != null || days != null;
        }

        Rsvp answered(Wanted wanted, boolean generous) {
            return new Rsvp(number, days, wanted, generous);
        }
    }

    private Which which(Heard heard, boolean anyDays) {
        String text = heard.text().replaceFirst("^/\\s*", "");
        var card = heard.numberOf(Meeting.KIND.code());
        @Nullable Long number = card == null ? null : Long.valueOf(card);
        var label = LABEL.matcher(text);
        if (label.find()) {
            number = Long.valueOf(label.group(1));
            text = (text.substring(0, label.start()) + " " + text.substring(label.end())).strip();
        }
        var day = day(text, heard, anyDays).orElse(null);
        if (day == null) {
            return new Which(number, null, text.strip(), number != null);
        }
        String rest = text.substring(0, day.start()) + text.substring(day.end());
        return new Which(number, day.dates(), rest.strip(), number != null || day.ofMeeting());
    }

    private record Day(Dates dates, int start, int end, boolean ofMeeting) {
        /// With the words behind it that only say that it is a meeting's.
        static Day of(Dates dates, String text, int start, int end) {
            var behind = OF_MEETING.matcher(text).region(end, text.length());
            return behind.lookingAt()
                    ? new Day(dates, start, behind.end(), true)
                    : new Day(dates, start, end, false);
        }
    }

    /// `anyDays`: also 下周 without a meeting's name.
    private Optional<Day> day(String text, Heard heard, boolean anyDays) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        for (var one : times.read(text, now)) {
            var dates = one.dates();
            if (dates.isPresent()) {
                var day = Day.of(dates.get(), text, one.mention().start(), one.mention().end());
                if (anyDays || day.ofMeeting() || one instanceof TimeExpression.Day) {
                    return Optional.of(day);
                }
            }
        }
        return bareDay(text, now.toLocalDate());
    }

    /// 10号我也去不了: the next tenth, wherever the number is one of a day.
    private static Optional<Day> bareDay(String text, LocalDate today) {
        var said = BARE_DAY.matcher(text);
        if (!said.find()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(said.group(1));
        return Stream.iterate(today, date -> date.plusDays(1))
                .limit(LONGEST_MONTHS)
                .filter(date -> date.getDayOfMonth() == day)
                .findFirst()
                .map(date -> new Day(Dates.on(date), 0, said.end(), said.group().contains("会")));
    }
}
