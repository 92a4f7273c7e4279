package zutuan.bot.meeting.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;

/// Times and lengths of meetings in words; every date shows its weekday.
public record MeetingTexts(ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String WEEKDAYS = "一二三四五六日";

    /// `12-02(周三)`.
    public static String day(LocalDate date) {
        return DAY.format(date) + "(周" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1) + ")";
    }

    /// `12-02(周三)14:30`.
    public String moment(Instant instant) {
        var local = instant.atZone(zone);
        return day(local.toLocalDate()) + TIME.format(local);
    }

    /// The moment that is over: that of a year before, where a day without a year was said that has
    /// just passed.
    public String gone(Slot slot, Instant now) {
        return slot.isFar(now)
                ? moment(slot.start().atZone(zone).minusYears(1).toInstant())
                : moment(slot.start());
    }

    /// `12-02(周三)14:30–16:30`, with the second day where there is one.
    public String slot(Slot slot) {
        var start = slot.start().atZone(zone);
        var end = slot.end().atZone(zone);
        String until =
                start.toLocalDate().equals(end.toLocalDate())
                        ? TIME.format(end)
                        : moment(slot.end());
        return moment(slot.start()) + "–" + until;
    }

    /// `14:30`.
    public String clock(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    public int year(Slot slot) {
        return slot.start().atZone(zone).getYear();
    }

    /// `14:30–16:30`.
    public String clock(Slot slot) {
        return TIME.format(slot.start().atZone(zone)) + "–" + TIME.format(slot.end().atZone(zone));
    }

    /// A slot as it can be typed and read again.
    public String typed(Slot slot) {
        var start = slot.start().atZone(zone);
        var end = slot.end().atZone(zone);
        return start.toLocalDate().equals(end.toLocalDate())
                ? TYPED.format(start) + "-" + TIME.format(end)
                : TYPED.format(start) + "到" + TYPED.format(end);
    }

    /// A member's name; of one who has left, that they have.
    public static String name(Roster roster, String memberId) {
        return roster.member(memberId).map(Member::name).orElse("已离任成员");
    }

    /// `2小时`, `1小时30分钟`.
    public static String length(Duration length) {
        String hours = length.toHours() == 0 ? "" : length.toHours() + "小时";
        String minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + "分钟";
        return hours + minutes;
    }
}
