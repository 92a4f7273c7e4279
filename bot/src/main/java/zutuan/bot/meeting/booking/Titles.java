package zutuan.bot.meeting.booking;

import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Form;

/// What a meeting is called: the words that are left when time, place and people are read, without
/// those that lead to them. Pure.
final class Titles {
    private static final Phrases SAID = Phrases.beside(Titles.class, "booking.phrases");
    private static final Pattern QUARTER = SAID.get("quarter");
    private static final Pattern OF_YEAR = SAID.get("of_year");
    private static final Pattern GENERIC = SAID.get("generic");
    private static final Pattern LEFT_OVER = SAID.get("left_over");
    private static final Pattern EDGE = SAID.get("edge");
    private static final Pattern TOPIC = SAID.get("topic");
    private static final Pattern STOPS = SAID.get("stops");
    private static final Pattern NAMED = SAID.get("named");
    private static final Pattern RENAMED = SAID.get("renamed");
    private static final Pattern VERB = SAID.get("verb");

    private Titles() {}

    /// What it is called in words that lead to it: 议题是秋收安排.
    static String of(String text) {
        return unled(NAMED.matcher(text).replaceFirst(""));
    }

    /// What a booking is called; a quarter is one of the year it is in.
    static String of(Form form, String rest, int year) {
        String named = form.part(BookingReader.TITLE).orElseGet(() -> unled(rest));
        String title = isGeneric(named) ? BookingReader.UNTITLED : named;
        var quarter = QUARTER.matcher(title);
        return quarter.find() && !OF_YEAR.matcher(title).matches()
                ? year + "年" + quarter.replaceFirst("第$1季度")
                : title;
    }

    /// What a correction calls it: 名称改成秋收安排.
    static String corrected(String said) {
        return trimmed(RENAMED.matcher(said).replaceFirst(""));
    }

    /// Whether words lead to a name.
    static boolean isNamed(String text) {
        return NAMED.matcher(text).find();
    }

    /// Whether it says no more than that it is a meeting.
    static boolean isGeneric(String title) {
        return title.isEmpty() || title.equals("会") || title.equals(BookingReader.UNTITLED);
    }

    static String trimmed(String text) {
        String kept = LEFT_OVER.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
        return EDGE.matcher(STOPS.matcher(kept).replaceAll(",")).replaceAll("");
    }

    /// 碰头会,各村都来,主题是冬季防火: what it is, and then what it is about.
    private static String unled(String text) {
        var topic = TOPIC.matcher(text);
        if (topic.matches()) {
            String what = unled(topic.group(1));
            return isGeneric(what) ? trimmed(topic.group(2)) : what + " " + trimmed(topic.group(2));
        }
        return bare(VERB.matcher(bare(text)).replaceFirst(""));
    }

    /// 会 in front of a name is not part of it.
    private static String bare(String text) {
        return trimmed(GENERIC.matcher(trimmed(text)).replaceFirst(""));
    }
}
