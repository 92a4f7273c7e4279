package zutuan.bot.kernel.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The hours in which the bot starts no conversation (免打扰), from `from` until just before `to`;
/// over midnight when `to` is the earlier one, none when both are the same.
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /// The instant itself, or the end of the quiet hours it lies in.
    public Instant next(Instant instant) {
        var local = instant.atZone(zone);
        var time = local.toLocalTime();
        var date = local.toLocalDate();
        if (from.isBefore(to)) {
            return !time.isBefore(from) && time.isBefore(to) ? end(date) : instant;
        }
        if (from.equals(to)) {
            return instant;
        }
        if (time.isBefore(to)) {
            return end(date);
        }
        return time.isBefore(from) ? instant : end(date.plusDays(1));
    }

    /// The parcel, put off if the bot sends it of its own accord.
    Parcel hold(Parcel parcel) {
        return switch (parcel.urgency()) {
            case ROUTINE -> parcel.at(next(parcel.notBefore()));
            case URGENT, ANSWER -> parcel;
        };
    }

    private Instant end(LocalDate date) {
        return date.atTime(to).atZone(zone).toInstant();
    }
}
