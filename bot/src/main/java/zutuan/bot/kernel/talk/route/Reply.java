package zutuan.bot.kernel.talk.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.kernel.chinese.Tables;

/// What somebody says who was asked something, in the many words of `answers.tsv`. Pure.
///
/// @param number of what they chose, from 1; 0 for none
/// @param loose said in words that people also say to each other all the time
/// @param thankful with thanks in it, whatever else it says
record Reply(Verdict verdict, int number, boolean loose, boolean thankful) {
    enum Verdict {
        YES,
        NO,
        NUMBER,
        /// Something is to be changed, and not said what.
        WRONG,
        /// It was read.
        NOTED,
        THANKS,
        /// A greeting, a laugh.
        TALK,
        /// Anything else.
        OTHER
    }

    private enum Kind {
        YES,
        AGREE,
        NO,
        WRONG,
        NUMBER,
        BEFORE,
        AFTER,
        FILLER,
        STOP,
        NOTED,
        THANKS,
        /// Ends who is thanked.
        TITLE,
        SURNAME,
        TALK
    }

    private record Word(String text, Kind kind, boolean loose, int number) {}

    private static final Reply OTHER = new Reply(Verdict.OTHER, 0, false, false);
    private static final Set<Kind> DECISIVE =
            EnumSet.of(Kind.YES, Kind.AGREE, Kind.NO, Kind.NUMBER);

    private static final int MOST_DIGITS = 6;

    /// Longest first.
    private static final List<Word> WORDS =
            Tables.rows(Reply.class, "answers.tsv").stream()
                    .map(Reply::word)
                    .sorted(Comparator.comparingInt((Word one) -> one.text().length()).reversed())
                    .toList();

    /// Who is thanked: 谢谢王书记了, 谢谢何勇, and not 谢谢猪死了三头.
    private static final Pattern THANKED =
            Pattern.compile(
                    "\\p{IsHan}{0,3}?(?:%s)|(?:%s)\\p{IsHan}{1,2}?(?=[了啦啊哈哦]|\\P{IsHan}|$)"
                            .formatted(oneOf(Kind.TITLE), oneOf(Kind.SURNAME)));

    private static String oneOf(Kind kind) {
        return WORDS.stream()
                .filter(word -> word.kind() == kind)
                .map(Word::text)
                .collect(Collectors.joining("|"));
    }

    private static Word word(List<String> row) {
        var kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
        String flag = row.size() > 2 ? row.get(2) : "";
        int number = kind == Kind.NUMBER ? Integer.parseInt(flag) : 0;
        return new Word(row.getFirst(), kind, flag.equals("loose"), number);
    }

    static Reply of(String text) {
        var words = words(text.toLowerCase(Locale.ROOT));
        boolean asks = text.contains("?") || text.contains("？");
        var reply = words.isEmpty() ? OTHER : judged(words);
        boolean decides = reply.verdict == Verdict.YES || reply.verdict == Verdict.NO;
        return asks && decides ? OTHER : reply;
    }

    /// Whether it can be nothing but an answer.
    boolean isAnswer() {
        return switch (verdict) {
            case YES, NO, NUMBER -> true;
            case WRONG, NOTED, THANKS, TALK, OTHER -> false;
        };
    }

    /// Whether it does nothing of its own.
    boolean isIdle() {
        return verdict != Verdict.OTHER;
    }

    /// Whether it fills no gap in a form and does nothing.
    boolean isManners() {
        return switch (verdict) {
            case NOTED, THANKS, TALK -> true;
            case YES, NO, NUMBER, WRONG, OTHER -> false;
        };
    }

    private static Reply judged(List<Word> words) {
        var kinds = EnumSet.noneOf(Kind.class);
        words.forEach(word -> kinds.add(word.kind()));
        var numbers = words.stream().filter(word -> word.kind() == Kind.NUMBER).toList();
        boolean misplaced =
                numbers.isEmpty() && (has(kinds, Kind.BEFORE) || has(kinds, Kind.AFTER));
        boolean torn =
                (has(kinds, Kind.NO) && (has(kinds, Kind.YES) || !numbers.isEmpty()))
                        || (has(kinds, Kind.WRONG) && !numbers.isEmpty());
        boolean several = numbers.stream().distinct().count() > 1;
        boolean asks = words.getLast().text().equals("不") && has(kinds, Kind.AGREE);
        if (has(kinds, Kind.STOP) || misplaced || torn || several || asks) {
            return OTHER;
        }
        boolean loose =
                words.stream().filter(word -> DECISIVE.contains(word.kind())).allMatch(Word::loose);
        int number = numbers.isEmpty() ? 0 : numbers.getFirst().number();
        return new Reply(verdict(kinds), number, loose, has(kinds, Kind.THANKS));
    }

    private static boolean has(Set<Kind> kinds, Kind kind) {
        return kinds.contains(kind);
    }

    private static Verdict verdict(Set<Kind> kinds) {
        if (has(kinds, Kind.NUMBER)) {
            return Verdict.NUMBER;
        }
        if (has(kinds, Kind.NO)) {
            return Verdict.NO;
        }
        if (has(kinds, Kind.WRONG)) {
            return has(kinds, Kind.YES) ? Verdict.OTHER : Verdict.WRONG;
        }
        if (has(kinds, Kind.YES) || has(kinds, Kind.AGREE)) {
            return Verdict.YES;
        }
        if (has(kinds, Kind.THANKS)) {
            return Verdict.THANKS;
        }
        return has(kinds, Kind.NOTED) ? Verdict.NOTED : Verdict.TALK;
    }

    /// The words a text is made of, without its punctuation; none if it says anything else.
    private static List<Word> words(String text) {
        var found = new ArrayList<Word>();
        int at = 0;
        while (at < text.length()) {
            var next = wordAt(text, at);
            if (next.isPresent()) {
                found.add(next.get());
                at += next.get().text().length();
                at += next.get().kind() == Kind.THANKS ? name(text, at) : 0;
            } else if (Character.isLetterOrDigit(text.codePointAt(at))) {
                return List.of();
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return found;
    }

    private static Optional<Word> wordAt(String text, int at) {
        int digits = at;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits > at && digits - at <= MOST_DIGITS) {
            String numeral = text.substring(at, digits);
            return Optional.of(new Word(numeral, Kind.NUMBER, false, Integer.parseInt(numeral)));
        }
        return WORDS.stream()
                .filter(word -> word.kind() != Kind.TITLE && word.kind() != Kind.SURNAME)
                .filter(word -> text.startsWith(word.text(), at))
                .findFirst();
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    /// How long the name is that stands behind thanks.
    private static int name(String text, int from) {
        var name = THANKED.matcher(text).region(from, text.length());
        return name.lookingAt() ? name.end() - from : 0;
    }
}
