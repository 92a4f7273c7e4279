package zutuan.bot.meeting.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingSettings;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.model.When;

/// Makes a booking of what was typed: free words first, the labelled parts over them, a correction
/// over all. Pure.
public record BookingReader(MeetingTimes whens, Places places, ZoneId zone) {
    public static final String COMMAND = "约会议";
    public static final String TIME = "时间";
    public static final String PLACE = "地点";
    static final String PEOPLE = "参加";
    public static final String TITLE = "名称";
    static final String CHANGE = "改";

    /// How long, where that was said before the time was known.
    static final String LENGTH = "时长";

    /// What it is about, as answered to a draft without a name.
    static final String TOPIC = "议题";

    /// What a meeting is called that nobody named.
    static final String UNTITLED = "会议";

    /// The draft was confirmed.
    public static final String CONFIRMED = "确认";

    /// The place is taken, and an administrator wants it all the same.
    static final String SHARED = "同用";

    public static final List<String> LABELS =
            List.of(TIME, PLACE, PEOPLE, TITLE, CHANGE, CONFIRMED, SHARED, LENGTH, TOPIC);

    private static final Pattern BETWEEN =
            Phrases.beside(BookingReader.class, "booking.phrases").get("between");

    public BookingReader(Settings settings) {
        this(
                new MeetingTimes(settings),
                new Places(settings.of(MeetingSettings.SECTION).places()),
                settings.zone());
    }

    /// What the words of a form say; who is asked for the time may answer with everything else as
    /// well.
    private record Said(
            MeetingTimes.Read time,
            Optional<MeetingTimes.Read> answer,
            Optional<Places.Found> place,
            AudienceReader.Heard people) {}

    Booking read(Form raw, Roster roster, Instant now) {
        var sorted = new Answers(whens, places).sorted(raw, roster, now);
        var form =
                sorted.part(CHANGE).isPresent()
                        ? new DraftCorrection(whens, places, zone).of(sorted, roster, now)
                        : sorted;
        var said = said(form, roster, now);
        var unclear = said.people().unclear();
        if (!unclear.isEmpty() && form.part(PEOPLE).isEmpty()) {
            return new Booking.WhichOne(form, unclear.getFirst());
        }
        var when = when(form, said, now);
        return when instanceof When.Fixed fixed
                ? at(fixed, form, said, roster, now)
                : new Booking.NeedsTime(form, when);
    }

    private Said said(Form form, Roster roster, Instant now) {
        var time = whens.read(form.said(), now);
        var answer = form.part(TIME).map(text -> whens.read(text, now));
        String words = time.rest() + answer.map(read -> " " + read.rest()).orElse("");
        var place = places.in(words);
        String rest = place.map(found -> found.cut(words)).orElse(words);
        return new Said(time, answer, place, AudienceReader.read(rest, roster));
    }

    private When when(Form form, Said said, Instant now) {
        var length = form.part(LENGTH).flatMap(text -> whens.read(text, now).length());
        return Answers.lasting(
                said.answer().orElse(said.time()).when(), length.or(said.time()::length));
    }

    private Booking at(When.Fixed when, Form form, Said said, Roster roster, Instant now) {
        var where = form.part(PLACE).or(() -> said.place().map(Places.Found::place));
        if (where.isEmpty()) {
            return new Booking.NeedsPlace(form);
        }
        var slot = when.slot();
        var assumed = new ArrayList<String>();
        if (when.guessedLength()) {
            assumed.add("时长" + MeetingTexts.length(slot.length()));
        }
        String title = title(form, said, slot, roster, now);
        var audience = audience(form, said.people().audience(), title, roster, assumed);
        if (audience.isEmpty()) {
            return new Booking.NeedsAudience(form);
        }
        var plan = new Meeting.Plan(title, series(title), kind(title), slot, where.get());
        return new Booking.Complete(settled(form, plan, audience), plan, audience, assumed);
    }

    private String title(Form form, Said said, Slot slot, Roster roster, Instant now) {
        String rest = said.answer().isEmpty() ? said.people().rest() : heading(form, roster, now);
        return Titles.of(form, rest, slot.start().atZone(zone).getYear());
    }

    /// What of the first words names it; else of an answer that tells of a meeting.
    private String heading(Form form, Roster roster, Instant now) {
        var answers = new Answers(whens, places);
        String first = answers.rest(form.said(), roster, now);
        String answer = answers.rest(form.part(TIME).orElse(""), roster, now);
        boolean named = !Titles.isGeneric(Titles.of(first));
        return named || !(answer.contains("会") || answer.contains("观摩")) ? first : answer;
    }

    /// Reads another time, length or place for a meeting that is booked.
    public PlanChange change(String text, Meeting.Plan plan, Instant now) {
        var time = whens.correct(text, plan.slot(), now);
        var place = places.in(time.rest());
        var there = place.map(found -> plan.in(found.place())).orElse(plan);
        var next = time.when() instanceof When.Fixed(var slot, _) ? there.at(slot) : there;
        return new PlanChange(next, time.when(), place.isPresent());
    }

    private static Audience audience(
            Form form, Audience said, String title, Roster roster, List<String> assumed) {
        var part = form.part(PEOPLE);
        if (part.isPresent()) {
            return part(part.get(), roster);
        }
        if (said.isEmpty() && title.contains(Meeting.QUARTERLY)) {
            assumed.add("参加：全体第一书记和支书");
            return AudienceReader.read("第一书记和支书", roster).audience();
        }
        return said;
    }

    static Audience part(String text, Roster roster) {
        var audience = AudienceReader.read(text, roster).audience();
        return BETWEEN.splitAsStream(text)
                .flatMap(word -> AudienceReader.village(word, roster).stream())
                .reduce(audience, Audience::and);
    }

    private static @Nullable String series(String title) {
        return title.contains(Meeting.QUARTERLY) ? Meeting.QUARTERLY : null;
    }

    private static Meeting.Kind kind(String title) {
        return title.contains("观摩") ? Meeting.Kind.VISIT : Meeting.Kind.MEETING;
    }

    private Form settled(Form form, Meeting.Plan plan, Audience audience) {
        return new Form(form.command(), "", form.parts())
                .with(TITLE, plan.title())
                .with(TIME, new MeetingTexts(zone).typed(plan.slot()))
                .with(PLACE, plan.place())
                .with(PEOPLE, audience.typed());
    }

    /// Whether somebody may call so many people together.
    public static boolean mayInvite(Audience audience, Set<Role> roles) {
        return !audience.wide()
                || roles.stream()
                        .anyMatch(
                                role -> role != Role.VILLAGE_SECRETARY && role != Role.TECHNICIAN);
    }
}
