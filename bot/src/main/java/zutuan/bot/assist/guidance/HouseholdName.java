package zutuan.bot.assist.guidance;

import java.util.ArrayList;
import java.util.List;

/// The names of households as they were said, with or without a telephone number behind them. Pure.
final class HouseholdName {
    private static final String BETWEEN = "、,，;；。\n";
    private static final int PHONE = 7;
    private static final int PLAIN = 6;
    private static final int LONGEST = 30;

    private HouseholdName() {}

    /// Splits what was said; a number behind a name belongs to it.
    static List<String> split(String said) {
        var names = new ArrayList<String>();
        for (String word : words(said)) {
            boolean number = !names.isEmpty() && digits(word) == word.length();
            if (number) {
                names.set(names.size() - 1, names.getLast() + " " + word);
            } else if (names.stream().noneMatch(name -> same(name, word))) {
                names.add(word);
            }
        }
        return List.copyOf(names);
    }

    private static List<String> words(String said) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (char one : (said + " ").toCharArray()) {
            boolean ends =
                    BETWEEN.indexOf(one) >= 0
                            || Character.isWhitespace(one)
                            || (one == '和' && word.length() > 1);
            if (!ends && word.length() < LONGEST) {
                word.append(one);
            } else if (ends && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static long digits(String word) {
        return word.chars().filter(one -> Character.isDigit(one) || one == '-').count();
    }

    /// Without its telephone number: what a group may read.
    static String masked(String name) {
        var text = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int end = at;
            while (end < name.length() && isOfNumber(name, end, at)) {
                end++;
            }
            if (digits(name.substring(at, end)) >= PHONE) {
                at = end;
            } else {
                end = Math.max(end, at + 1);
                text.append(name, at, end);
                at = end;
            }
        }
        return text.toString().strip();
    }

    private static boolean isOfNumber(String name, int at, int from) {
        char one = name.charAt(at);
        return Character.isDigit(one) || (at > from && (one == '-' || one == ' '));
    }

    /// Whether it is plainly somebody's: 老李家, 小王, 潘嫂; 低保 and 危房改造 are nobody.
    static boolean isPlain(String name) {
        String plain = masked(name);
        return plain.length() <= PLAIN && plain.matches("[老小].+|.+[家嫂叔哥姐婶爷]");
    }

    /// Whether two of them name the same household.
    static boolean same(String one, String other) {
        return masked(one).equals(masked(other));
    }
}
