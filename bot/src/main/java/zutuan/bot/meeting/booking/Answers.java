package zutuan.bot.meeting.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.amend.Leads;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.When;

/// Puts what is said step by step where it belongs: who is asked for the time may name people, who
/// is asked for the place may say how long. What was said once is kept, whatever is asked next.
/// Pure.
record Answers(MeetingTimes whens, Places places) {
    private static final Phrases SAID = Phrases.beside(Answers.class, "booking.phrases");
    private static final Pattern KNOWN_DAY = SAID.get("known_day");
    private static final Pattern BARE_HOUR = SAID.get("bare_hour");

    private static final int LONGEST_TITLE = 40;

    /// So long a text is more than a name, where people were asked for.
    private static final int A_TOPIC = 4;

    /// What a text says of everything; `rest` is what nobody else wants.
    private record Heard(
            MeetingTimes.Read time,
            Optional<Places.Found> place,
            AudienceReader.Heard people,
            String rest) {
        boolean saysTime() {
            return !(time.when() instanceof When.Unsaid);
        }

        boolean isSlots() {
            boolean said =
                    saysTime()
                            || time.length().isPresent()
                            || place.isPresent()
                            || !people.audience().isEmpty();
            return said && rest.isEmpty();
        }
    }

    private Heard hear(String text, Roster roster, Instant now) {
        var time = whens.read(text, now);
        var place = places.in(time.rest());
        String words = place.map(found -> found.cut(time.rest())).orElse(time.rest());
        var people = AudienceReader.read(words, roster);
        return new Heard(time, place, people, Titles.trimmed(people.rest()));
    }

    /// What of a text is neither time nor place nor people.
    String rest(String text, Roster roster, Instant now) {
        return hear(text, roster, now).rest();
    }

    /// The same form, every answer in its own part.
    Form sorted(Form raw, Roster roster, Instant now) {
        var form = raw;
        var topic = form.part(BookingReader.TOPIC);
        if (topic.isPresent()) {
            form = titled(form.without(BookingReader.TOPIC), topic.get(), roster, now);
        }
        var time = form.part(BookingReader.TIME);
        if (time.isPresent()) {
            form = time(form, hour(time.get()), roster, now);
        }
        var place = form.part(BookingReader.PLACE);
        if (place.isPresent()) {
            form = place(form, place.get(), hear(place.get(), roster, now));
        }
        var people = form.part(BookingReader.PEOPLE);
        return people.isPresent() ? people(form, people.get(), roster, now) : form;
    }

    /// What it is about may be a correction after all.
    private Form titled(Form form, String said, Roster roster, Instant now) {
        var heard = hear(said, roster, now);
        String name = Titles.of(said);
        return heard.isSlots() || name.isEmpty()
                ? form.with(BookingReader.CHANGE, said)
                : form.with(BookingReader.TITLE, shortened(name));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE) : name;
    }

    /// 几点开? 9.
    private static String hour(String text) {
        return BARE_HOUR.matcher(text).matches() ? text + "点" : text;
    }

    /// A day that was known already stands before the answer.
    private Form time(Form form, String text, Roster roster, Instant now) {
        var known = KNOWN_DAY.matcher(text);
        boolean day = known.matches();
        String said = day ? known.group(2) : text;
        var heard = hear(said, roster, now);
        boolean corrected = Leads.cut(said).found();
        boolean named = Titles.isNamed(said) || (day && !corrected && isTopic(heard));
        if (named && form.part(BookingReader.TITLE).isEmpty()) {
            var next = form.with(BookingReader.TITLE, shortened(Titles.of(said)));
            return day
                    ? next.with(BookingReader.TIME, known.group(1))
                    : next.without(BookingReader.TIME);
        }
        boolean timed = day || heard.saysTime();
        var next = timed ? form.with(BookingReader.TIME, text) : form.without(BookingReader.TIME);
        return elsewhere(next, heard, corrected);
    }

    /// More than a word, and no hour: 年底考核 where the day is known.
    private static boolean isTopic(Heard heard) {
        boolean untimed =
                switch (heard.time().when()) {
                    case When.Unsaid _, When.Vague _, When.NoClock _ -> true;
                    case When.Fixed _, When.Impossible _, When.Past _, When.Several _ -> false;
                };
        return untimed
                && heard.place().isEmpty()
                && heard.people().audience().isEmpty()
                && heard.time().length().isEmpty()
                && heard.rest().length() >= 2;
    }

    private static Form place(Form form, String said, Heard heard) {
        if (heard.place().isPresent()) {
            return elsewhere(
                    form.with(BookingReader.PLACE, heard.place().get().place()), heard, false);
        }
        if (!heard.isSlots()) {
            return form;
        }
        var next = form.without(BookingReader.PLACE);
        boolean untimed = next.part(BookingReader.TIME).isEmpty();
        next = heard.saysTime() && untimed ? next.with(BookingReader.TIME, said) : next;
        return elsewhere(next, heard, false);
    }

    private Form people(Form form, String said, Roster roster, Instant now) {
        if (!BookingReader.part(said, roster).isEmpty()) {
            return elsewhere(form, hear(said, roster, now), false);
        }
        var heard = hear(said, roster, now);
        var next = form.without(BookingReader.PEOPLE);
        if (heard.isSlots()) {
            return next.with(BookingReader.CHANGE, said);
        }
        String title = Titles.of(said);
        boolean topic = title.length() >= A_TOPIC && next.part(BookingReader.TITLE).isEmpty();
        return topic && next.said().isEmpty() ? next.with(BookingReader.TITLE, title) : next;
    }

    /// What an answer says beside what was asked for; what was known already stays, unless it is
    /// `corrected`.
    private static Form elsewhere(Form form, Heard heard, boolean corrected) {
        var next = form;
        boolean place = corrected || next.part(BookingReader.PLACE).isEmpty();
        if (heard.place().isPresent() && place) {
            next = next.with(BookingReader.PLACE, heard.place().get().place());
        }
        Audience audience = heard.people().audience();
        boolean people = corrected || next.part(BookingReader.PEOPLE).isEmpty();
        if (!audience.isEmpty() && people) {
            next = next.with(BookingReader.PEOPLE, audience.typed());
        }
        var length = heard.time().length();
        return length.isPresent()
                ? next.with(BookingReader.LENGTH, length.get().toMinutes() + "分钟")
                : next;
    }

    /// A time with the length that was said at another moment.
    static When lasting(When when, Optional<Duration> length) {
        return length.isPresent() && when instanceof When.Fixed(var slot, var guessed) && guessed
                ? new When.Fixed(Slot.of(slot.start(), length.get()), false)
                : when;
    }

    /// Whether nobody has said yet what it is about.
    static boolean isUntitled(Meeting.Plan plan) {
        return plan.title().equals(BookingReader.UNTITLED);
    }
}
