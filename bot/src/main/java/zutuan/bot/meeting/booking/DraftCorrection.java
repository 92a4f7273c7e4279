package zutuan.bot.meeting.booking;

import java.time.Instant;
import java.time.ZoneId;
import zutuan.bot.kernel.chinese.amend.Leads;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.When;

/// Corrects a draft: what the correction names replaces what stood there. Pure.
record DraftCorrection(MeetingTimes whens, Places places, ZoneId zone) {
    /// The form with its part [BookingReader#CHANGE] in its place.
    Form of(Form form, Roster roster, Instant now) {
        String said = form.part(BookingReader.CHANGE).orElseThrow();
        var leads = Leads.cut(said);
        String words = leads.wrong().isEmpty() ? said : leads.words();
        var before = form.without(BookingReader.CHANGE);
        var time = time(before, words, now);
        var place = places.in(time.rest());
        String rest = place.map(found -> found.cut(time.rest())).orElse(time.rest());
        var next = timed(before, time, words);
        if (place.isPresent()) {
            next = next.with(BookingReader.PLACE, place.get().place());
        }
        next = invited(next, AudienceReader.read(rest, roster).audience(), leads.wrong());
        return next.equals(before) ? titled(next, rest) : next;
    }

    private MeetingTimes.Read time(Form form, String words, Instant now) {
        var stood = form.part(BookingReader.TIME).map(text -> whens.read(text, now).when());
        return stood.orElse(new When.Unsaid()) instanceof When.Fixed(var slot, _)
                ? onDay(whens.correct(words, slot, now), slot)
                : whens.read(words, now);
    }

    private Form timed(Form form, MeetingTimes.Read time, String words) {
        return switch (time.when()) {
            case When.Fixed(var slot, _) ->
                    form.with(BookingReader.TIME, new MeetingTexts(zone).typed(slot));
            case When.Unsaid _ -> form;
            case When _ -> form.with(BookingReader.TIME, words);
        };
    }

    /// Another day keeps the hour.
    private MeetingTimes.Read onDay(MeetingTimes.Read read, Slot slot) {
        if (!(read.when() instanceof When.NoClock(var days, var part))
                || days.size() > 1
                || !part.isEmpty()) {
            return read;
        }
        var start = slot.start().atZone(zone).with(days.getFirst()).toInstant();
        var when = new When.Fixed(Slot.of(start, slot.length()), false);
        return new MeetingTimes.Read(when, read.length(), read.rest());
    }

    /// 不是王芳是李明 leaves the others invited.
    private static Form invited(Form form, Audience people, String wrong) {
        if (people.isEmpty()) {
            return form;
        }
        String right = people.typed();
        String stood = form.part(BookingReader.PEOPLE).orElse("");
        boolean one = !wrong.isEmpty() && stood.contains(wrong);
        return form.with(BookingReader.PEOPLE, one ? stood.replace(wrong, right) : right);
    }

    /// What names nothing else is what it is called.
    private static Form titled(Form form, String rest) {
        String name = Titles.corrected(rest);
        return name.isEmpty() ? form : form.with(BookingReader.TITLE, name);
    }
}
