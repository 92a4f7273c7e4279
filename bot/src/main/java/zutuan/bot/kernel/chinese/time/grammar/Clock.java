package zutuan.bot.kernel.chinese.time.grammar;

/// A time of day as it was said, minutes may be out of range. 七八点 and 9到11点 have an `until`,
/// elsewhere it equals the beginning.
///
/// @param literal written 08:00 or 0点: never taken for the afternoon
public record Clock(
        int hour,
        int minute,
        int untilHour,
        int untilMinute,
        boolean literal,
        boolean approximate) {
    static Clock at(int hour, int minute, boolean literal) {
        return new Clock(hour, minute, hour, minute, literal, false);
    }

    Clock until(int untilHourSaid, int untilMinuteSaid) {
        return new Clock(hour, minute, untilHourSaid, untilMinuteSaid, literal, approximate);
    }

    Clock about() {
        return new Clock(hour, minute, untilHour, untilMinute, literal, true);
    }

    public boolean spread() {
        return hour != untilHour || minute != untilMinute;
    }

    public boolean possible() {
        return possible(hour, minute) && possible(untilHour, untilMinute);
    }

    private static boolean possible(int hour, int minute) {
        return minute >= 0 && minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
    }

    /// As a person would read it back: 13点70分.
    public String spoken() {
        return minute == 0 ? hour + "点" : hour + "点" + minute + "分";
    }
}
