package zutuan.bot.issue.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;

/// Finds out where something is: the village named in the text, else the sender's; the hamlet (组)
/// by its number. Pure.
public final class PlaceReader {
    private static final String NUMERAL = "([一二三四五六七八九十]{1,3}|(?<!\\d)[1-9]\\d?)";
    private static final Pattern HAMLET =
            Pattern.compile("第?" + NUMERAL + "(?:村民小组|村民组|小组|组|社(?!区))");
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private PlaceReader() {}

    /// A place: `villageId` may be unknown, `hamlet` may be empty.
    public record Place(@Nullable String villageId, String hamlet) {}

    public static Place read(String text, @Nullable String sendersVillage, Roster roster) {
        String village = named(text, roster).map(Village::id).orElse(sendersVillage);
        var hamlet = HAMLET.matcher(text);
        return new Place(village, hamlet.find() ? chinese(hamlet.group(1)) + "组" : "");
    }

    /// The village that is named first.
    private static Optional<Village> named(String text, Roster roster) {
        return roster.villages().stream()
                .filter(village -> position(village, text) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(village -> position(village, text)));
    }

    private static int position(Village village, String text) {
        return Stream.concat(Stream.of(village.name()), village.shortNames().stream())
                .filter(name -> name.length() > 1)
                .mapToInt(text::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static String chinese(String numeral) {
        if (!Character.isDigit(numeral.charAt(0))) {
            return numeral;
        }
        int number = Integer.parseInt(numeral);
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS[number / 10] + "十";
        return tens + DIGITS[number % 10];
    }
}
