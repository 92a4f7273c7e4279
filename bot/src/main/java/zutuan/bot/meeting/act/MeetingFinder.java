package zutuan.bot.meeting.act;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.MeetingStore;

/// Finds the meeting that words mean: by its number (会3), its name (联席会议), its day (明天的会).
public final class MeetingFinder {
    private static final Phrases SAID = Phrases.beside(MeetingFinder.class, "act.phrases");
    private static final Pattern LABEL = SAID.get("meeting_or_visit");
    private static final Pattern ANY = SAID.get("any");
    private static final Pattern FILLER = SAID.get("filler");

    private final MeetingStore meetings = new MeetingStore();
    private final TimeReader times;
    private final ZoneId zone;

    public MeetingFinder(Settings settings) {
        zone = settings.zone();
        times = new TimeReader(zone, settings.calendar());
    }

    /// What of a text names a meeting. `number` 0 means that no number was said.
    public record Name(long number, String words) {
        public static Name of(String text) {
            var label = LABEL.matcher(text);
            return label.find()
                    ? new Name(Long.parseLong(label.group(1)), label.replaceFirst(" ").strip())
                    : new Name(0, text.strip());
        }
    }

    /// The meeting that a sentence is about, as it can be typed: 会3, 明天的会议, 会议. The last of several
    /// days is what it is moved to. A day that was said goes before the card that is spoken of.
    public String meant(Meant meant) {
        var times = meant.understanding().slots().times();
        boolean moves = meant.intent() == Intent.RESCHEDULE_MEETING;
        var day = times.size() > (moves ? 1 : 0) ? times.getFirst() : null;
        var fits = day == null ? Optional.<Predicate<LocalDateTime>>empty() : at(day);
        return named(meant)
                .filter(meeting ->
                        says(meant, meeting)
                                || fits.map(one -> one.test(start(meeting))).orElse(true))
                .map(meeting -> meeting.ref().label())
                .orElseGet(() ->
                        day != null && fits.isPresent() ? day.mention().text() + "的会议" : "会议");
    }

    /// Which starts a time can mean: 明天, 明天下午, 12月2日下午2点半 (that day: who names a meeting by its
    /// hour need not know it to the minute). Empty for what names no day.
    private static Optional<Predicate<LocalDateTime>> at(TimeExpression time) {
        return time instanceof TimeExpression.Interval(_, var from, var until)
                ? Optional.of(start -> !start.isBefore(from) && start.isBefore(until))
                : time.dates().map(days -> start -> days.contains(start.toLocalDate()));
    }

    /// The label of the meeting that a sentence names by a number or replies to. What does not
    /// exist is not named: 10号 is a day, and 会10 would be another meeting than the one of that day.
    public static Optional<String> numbered(Meant meant) {
        return named(meant).map(meeting -> meeting.ref().label());
    }

    private static Optional<Meeting> named(Meant meant) {
        Integer number = meant.number(Meeting.KIND);
        var turn = meant.turn();
        return Optional.ofNullable(number)
                .map(one -> new Meeting.Ref(turn.workspace(), one))
                .flatMap(ref -> new MeetingStore().find(turn.tx(), ref))
                .filter(meeting ->
                        meant.heard().numberOf(Meeting.KIND.code()) != null
                                || says(meant, meeting));
    }

    /// A bare number may be a day.
    private static boolean says(Meant meant, Meeting meeting) {
        return LABEL.matcher(meant.text())
                .results()
                .anyMatch(label -> Long.parseLong(label.group(1)) == meeting.number());
    }

    /// Those ahead whose name and day fit; one that is over or cancelled only by its number.
    public List<Meeting> find(Name name, Turn turn) {
        if (name.number() > 0) {
            return meetings
                    .find(turn.tx(), new Meeting.Ref(turn.workspace(), name.number()))
                    .stream()
                    .toList();
        }
        var fits = fits(name.words(), LocalDateTime.ofInstant(turn.now(), zone));
        return meetings.ahead(turn.tx(), turn.workspace(), turn.now()).stream()
                .filter(fits)
                .toList();
    }

    private Predicate<Meeting> fits(String words, LocalDateTime now) {
        var rest = new StringBuilder(words);
        Predicate<Meeting> day = _ -> true;
        for (var time : times.read(words, now).reversed()) {
            var fits = at(time);
            if (fits.isPresent()) {
                day = day.and(meeting -> fits.get().test(start(meeting)));
                rest.replace(time.mention().start(), time.mention().end(), "");
            }
        }
        String name = FILLER.matcher(rest).replaceAll("");
        return day.and(meeting -> isCalled(meeting, name));
    }

    private LocalDateTime start(Meeting meeting) {
        return LocalDateTime.ofInstant(meeting.plan().slot().start(), zone);
    }

    private static boolean isCalled(Meeting meeting, String said) {
        String series = meeting.plan().series();
        String title = plain(meeting.plan().title());
        String name = plain(said);
        return ANY.matcher(said).matches()
                || title.contains(name)
                || name.contains(title)
                || (series != null && name.contains(plain(series)));
    }

    /// 联席会议 is what 联席会 is.
    private static String plain(String name) {
        return name.replace("会议", "会").replace(" ", "");
    }
}
