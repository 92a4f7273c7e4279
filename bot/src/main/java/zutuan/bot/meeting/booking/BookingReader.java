package zutuan.bot.meeting.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.amend.Leads;
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

    private static final Pattern QUARTER = Pattern.compile("第?([一二三四1-4])季度");
    private static final Pattern GENERIC = Pattern.compile("^会议?\\s+(?=\\S)");
    private static final Pattern BETWEEN = Pattern.compile("[、,,\\s和]+");
    private static final Pattern EDGE = Pattern.compile("^[\\s,,。;;、::的在于]+|[\\s,,。;;、::的在于]+$");

    /// What stood before a time, a place or people that were read already.
    private static final Pattern LEFT_OVER =
            Pattern.compile(
                    "[,。、\\s]*(?:时间|地点|地址|参加人员|参会人员|人员|大概|大约)[:在是为\\s]*(?=[,。\\s]|$)"
                            + "|(?:^|[,。、\\s]+)(?:请|叫|喊|邀请|叫上|喊上)(?=[,。\\s]|$)");

    private static final Pattern NAMED =
            Pattern.compile("^\\s*(?:就叫|叫做?|名称|名字|题目|议题|主题|内容)[是为叫::\\s]*");

    private static final Pattern VERB =
            Pattern.compile(
                    "^(?:准备|打算|想|要|我们?|咱们?|需要|得|找|叫|喊|帮我|帮忙|麻烦|给我|请|通知|组织|到|去|来|在|过来|\\s)*"
                            + "(?:召开|召集|举行|开|搞|约|安排|组织)(?:一个|一下|个|一次)?(?=会|[^,。]{2})");

    public BookingReader(Settings settings) {
        this(
                new MeetingTimes(settings),
                new Places(settings.of(MeetingSettings.SECTION).places()),
                settings.zone());
    }

    Booking read(Form raw, Roster roster, Instant now) {
        var sorted = new Answers(whens, places).sorted(raw, roster, now);
        var form = sorted.part(CHANGE).isPresent() ? corrected(sorted, roster, now) : sorted;
        var time = whens.read(form.said(), now);
        // Who is asked for the time may answer with everything else as well.
        var answer = form.part(TIME).map(text -> whens.read(text, now));
        String words = time.rest() + answer.map(read -> " " + read.rest()).orElse("");
        var place = places.in(words);
        String afterPlace = place.map(found -> cut(words, found)).orElse(words);
        var people = AudienceReader.read(afterPlace, roster);
        var when =
                Answers.lasting(
                        answer.map(MeetingTimes.Read::when).orElse(time.when()),
                        form.part(LENGTH)
                                .flatMap(text -> whens.read(text, now).length())
                                .or(time::length));
        if (!people.unclear().isEmpty() && form.part(PEOPLE).isEmpty()) {
            return new Booking.WhichOne(form, people.unclear().getFirst());
        }
        if (!(when instanceof When.Fixed(var slot, var guessedLength))) {
            return new Booking.NeedsTime(form, when);
        }
        String title =
                title(form, answer.isEmpty() ? people.rest() : heading(form, roster, now), slot);
        var where = form.part(PLACE).or(() -> place.map(Places.Found::place));
        if (where.isEmpty()) {
            return new Booking.NeedsPlace(form);
        }
        var assumed = new ArrayList<String>();
        if (guessedLength) {
            assumed.add("时长" + MeetingTexts.length(slot.length()));
        }
        var audience = audience(form, people.audience(), title, roster, assumed);
        if (audience.isEmpty()) {
            return new Booking.NeedsAudience(form);
        }
        var plan = new Meeting.Plan(title, series(title), kind(title), slot, where.get());
        return new Booking.Complete(settled(form, plan, audience), plan, audience, assumed);
    }

    /// What of the first words names it; else of an answer that tells of a meeting.
    private String heading(Form form, Roster roster, Instant now) {
        var answers = new Answers(whens, places);
        String first = answers.rest(form.said(), roster, now);
        String answer = answers.rest(form.part(TIME).orElse(""), roster, now);
        boolean named = !isGeneric(titleOf(first));
        return named || !(answer.contains("会") || answer.contains("观摩")) ? first : answer;
    }

    private static boolean isGeneric(String title) {
        return title.isEmpty() || title.equals("会") || title.equals(UNTITLED);
    }

    private static String cut(String text, Places.Found found) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    /// Reads another time, length or place for a meeting that is booked.
    public PlanChange change(String text, Meeting.Plan plan, Instant now) {
        var time = whens.correct(text, plan.slot(), now);
        var place = places.in(time.rest());
        var there = place.map(found -> plan.in(found.place())).orElse(plan);
        var next = time.when() instanceof When.Fixed(var slot, _) ? there.at(slot) : there;
        return new PlanChange(next, time.when(), place.isPresent());
    }

    /// What the correction names replaces what stood there.
    private Form corrected(Form form, Roster roster, Instant now) {
        String said = form.part(CHANGE).orElseThrow();
        var leads = Leads.cut(said);
        String words = leads.wrong().isEmpty() ? said : leads.words();
        var next = form.without(CHANGE);
        var stood = form.part(TIME).map(text -> whens.read(text, now).when());
        var time =
                stood.orElse(new When.Unsaid()) instanceof When.Fixed(var slot, _)
                        ? onDay(whens.correct(words, slot, now), slot)
                        : whens.read(words, now);
        if (time.when() instanceof When.Fixed(var slot, _)) {
            next = next.with(TIME, new MeetingTexts(zone).typed(slot));
        } else if (!(time.when() instanceof When.Unsaid)) {
            next = next.with(TIME, words);
        }
        var place = places.in(time.rest());
        if (place.isPresent()) {
            next = next.with(PLACE, place.get().place());
        }
        String rest = place.map(found -> cut(time.rest(), found)).orElse(time.rest());
        var people = AudienceReader.read(rest, roster);
        if (!people.audience().isEmpty()) {
            next = next.with(PEOPLE, instead(next, leads.wrong(), people.audience().typed()));
        }
        boolean nothing = next.equals(form.without(CHANGE));
        String name = trimmed(rest.replaceFirst("^\\s*(?:名称|名字|题目)?(?:改?[成为叫])?[::]?", ""));
        return nothing && !name.isEmpty() ? next.with(TITLE, name) : next;
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
    private static String instead(Form form, String wrong, String right) {
        String stood = form.part(PEOPLE).orElse("");
        return !wrong.isEmpty() && stood.contains(wrong) ? stood.replace(wrong, right) : right;
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

    /// What it is called in words that lead to it: 议题是秋收安排.
    static String titleOf(String text) {
        return named(VERB.matcher(named(NAMED.matcher(text).replaceFirst(""))).replaceFirst(""));
    }

    /// Whether words lead to a name.
    static boolean isNamed(String text) {
        return NAMED.matcher(text).find();
    }

    private String title(Form form, String rest, Slot slot) {
        String named = form.part(TITLE).orElse(named(VERB.matcher(named(rest)).replaceFirst("")));
        String title = isGeneric(named) ? UNTITLED : named;
        int year = slot.start().atZone(zone).getYear();
        return QUARTER.matcher(title).find() && !title.matches(".*\\d{4}年.*")
                ? year + "年" + QUARTER.matcher(title).replaceFirst("第$1季度")
                : title;
    }

    /// 会 in front of a name is not part of it.
    private static String named(String rest) {
        return trimmed(GENERIC.matcher(trimmed(rest)).replaceFirst(""));
    }

    static String trimmed(String text) {
        String kept = LEFT_OVER.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
        return EDGE.matcher(kept).replaceAll("");
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
