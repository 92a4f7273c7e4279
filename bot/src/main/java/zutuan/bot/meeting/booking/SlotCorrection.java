package zutuan.bot.meeting.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.meeting.booking.MeetingTimes.Read;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.When;

/// Corrects a slot that stands: 推迟半小时, 延长半小时, 延长到五点半, 上午9点. Pure.
record SlotCorrection(MeetingTimes whens, Slot slot) {
    private static final Phrases SAID = Phrases.beside(SlotCorrection.class, "booking.phrases");
    private static final Pattern SHIFT = SAID.get("shifted");
    private static final Pattern LENGTH = SAID.get("length");
    private static final Pattern SHORTER = SAID.get("shorter");
    private static final Pattern UNTIL = SAID.get("until");

    Read read(String text, Instant now) {
        return shifted(text, now)
                .or(() -> lengthened(text))
                .or(() -> ending(text))
                .orElseGet(() -> replaced(text, now));
    }

    private ZonedDateTime start() {
        return slot.start().atZone(whens.zone());
    }

    /// So much later or earlier, days by the calendar and hours by the clock.
    private Optional<Read> shifted(String text, Instant now) {
        var match = SHIFT.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int sign = match.group(1).contains("前") ? -1 : 1;
        return whens.times().read(match.group(2), start().toLocalDateTime()).stream()
                .filter(one -> one.mention().text().length() == match.group(2).strip().length())
                .flatMap(SlotCorrection::length)
                .map(iso -> Slot.of(shifted(iso, sign).toInstant(), slot.length()))
                .map(next -> new Read(moved(next, now), Optional.empty(), ""))
                .findFirst();
    }

    private ZonedDateTime shifted(String iso, int sign) {
        return iso.startsWith("PT")
                ? start().plus(Duration.parse(iso).multipliedBy(sign))
                : start().plus(Period.parse(iso).multipliedBy(sign));
    }

    private When moved(Slot next, Instant now) {
        return next.start().isAfter(now)
                ? new When.Fixed(next, false)
                : new When.Past(next, whens.later(next, now));
    }

    /// 延长半小时.
    private Optional<Read> lengthened(String text) {
        var match = LENGTH.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int sign = SHORTER.matcher(match.group(1)).matches() ? -1 : 1;
        return whens.times().read(match.group(2), start().toLocalDateTime()).stream()
                .flatMap(SlotCorrection::length)
                .flatMap(iso -> MeetingTimes.duration(iso).stream())
                .map(more -> lasting(slot.length().plus(more.multipliedBy(sign))))
                .findFirst();
    }

    private static Stream<String> length(TimeExpression one) {
        return one instanceof TimeExpression.Duration(_, var iso) ? Stream.of(iso) : Stream.empty();
    }

    /// 延长到五点半: of the morning or of the afternoon, whichever comes after its start. Nothing else
    /// may be said with it.
    private Optional<Read> ending(String text) {
        var match = UNTIL.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var start = start().toLocalDateTime();
        return whens.times().read(match.group(1), start.toLocalDate().atStartOfDay()).stream()
                .filter(one -> one.mention().text().length() == match.group(1).length())
                .flatMap(one ->
                        one instanceof TimeExpression.Instant(_, var at)
                                ? Stream.of(ending(at, start))
                                : Stream.<LocalDateTime>empty())
                .map(end -> lasting(Duration.between(start, end)))
                .findFirst();
    }

    private static LocalDateTime ending(LocalDateTime at, LocalDateTime start) {
        boolean morning = at.getHour() < 12;
        return morning && !at.isAfter(start) ? at.plusHours(12) : at;
    }

    private Read lasting(Duration length) {
        When when =
                length.isPositive()
                        ? new When.Fixed(Slot.of(slot.start(), length), false)
                        : new When.Impossible(MeetingTimes.TOO_SHORT);
        return new Read(when, Optional.of(length), "");
    }

    private Read replaced(String text, Instant now) {
        var midnight = start().toLocalDate().atStartOfDay(whens.zone()).toInstant();
        var read = whens.read(text, WrittenTimes.saysDay(text) ? now : midnight);
        var when =
                switch (read.when()) {
                    case When.Fixed(var next, var guessed) when guessed ->
                            new When.Fixed(Slot.of(next.start(), slot.length()), false);
                    case When.Unsaid() when read.length().isPresent() ->
                            new When.Fixed(
                                    Slot.of(slot.start(), read.length().orElseThrow()), false);
                    case When other -> other;
                };
        return new Read(when, read.length(), read.rest());
    }
}
