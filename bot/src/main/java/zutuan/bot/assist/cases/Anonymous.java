package zutuan.bot.assist.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zutuan.bot.kernel.chinese.Tables;
import zutuan.bot.kernel.chinese.slot.Hamlet;
import zutuan.bot.kernel.chinese.slot.Link;
import zutuan.bot.kernel.chinese.slot.Phone;
import zutuan.bot.kernel.chinese.slot.Reference;
import zutuan.bot.kernel.chinese.slot.Slots;
import zutuan.bot.kernel.chinese.slot.Span;

/// Words without the people and places in them: a case tells what was wrong, not whose it was.
public final class Anonymous {
    private static final List<String> TABLE = Tables.lines(Anonymous.class, "called.txt");

    /// Surnames; what people of a village are called by, behind the name; and what stands before 家
    /// where nobody's house is meant.
    private static final String SURNAMES = TABLE.getFirst();

    private static final List<String> CALLED = List.of(TABLE.get(1).split(" ", -1));
    private static final String NOBODY = TABLE.get(2);
    private static final String HOUSE = "家";

    /// A given name has two characters at most.
    private static final int GIVEN = 2;

    private Anonymous() {}

    /// `slots` are those of the same words.
    public static String of(String words, Slots slots) {
        var spans = new ArrayList<Span>();
        slots.people().stream().map(Link::span).forEach(spans::add);
        slots.villages().stream().map(Link::span).forEach(spans::add);
        slots.hamlets().stream().map(Hamlet::span).forEach(spans::add);
        slots.phones().stream().map(Phone::span).forEach(spans::add);
        slots.references().stream().map(Reference::span).forEach(spans::add);
        spans.sort(Comparator.comparingInt(Span::start).reversed());
        var text = new StringBuilder(words);
        spans.forEach(span -> text.delete(span.start(), span.end()));
        return tidy(withoutNeighbours(text.toString()));
    }

    /// 老李家, 张大爷, 王建国家的: people who are on no roster.
    private static String withoutNeighbours(String text) {
        var rest = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = endOfName(text, at);
            rest.append(end > at ? "" : text.substring(at, at + 1));
            at = Math.max(end, at + 1);
        }
        return rest.toString();
    }

    /// Where the name of a neighbour that begins here ends; here if there is none.
    private static int endOfName(String text, int at) {
        int surname = text.startsWith("老", at) || text.startsWith("小", at) ? at + 1 : at;
        if (surname >= text.length() || SURNAMES.indexOf(text.charAt(surname)) < 0) {
            return at;
        }
        for (int given = 0; given <= GIVEN; given++) {
            int behind = surname + 1 + given;
            for (String called : CALLED) {
                if (text.startsWith(called, behind) && isName(text, behind, given, called)) {
                    return behind + called.length();
                }
            }
        }
        return at;
    }

    private static boolean isName(String text, int behind, int given, String called) {
        boolean house = called.equals(HOUSE);
        boolean nobody = house && given < GIVEN && NOBODY.indexOf(text.charAt(behind - 1)) >= 0;
        boolean goesOn = house && given == GIVEN && !text.startsWith("的", behind + 1);
        return !nobody && !goesOn;
    }

    private static String tidy(String text) {
        String plain = text.replaceAll("[\\s,，、的]+(?=[,，。；;])|^[\\s,，、。的]+|[\\s,，、]+$", "");
        return Punctuation.wide(plain).replaceAll("，\\s+", "，");
    }
}
