package zutuan.bot.digest.weekly;

import java.math.BigDecimal;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.digest.model.Filling;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;
import zutuan.bot.kernel.talk.Summary.Kind;

/// Reads which week is meant and which of its numbers: 周报, 上周周报, 周报 47周 超期, 2026年第48周的周报,
/// 这周新增了多少问题. Every word has to be understood; what is left over is something else. Pure.
final class WeekReader {
    static final String WORD = "周报";

    private static final String PROBLEM = "问题";

    private static final List<String> COUNTING = List.of("多少个", "多少件", "多少", "几个", "几件");

    private static final WeekWish THIS = new WeekWish.Back(0);

    private static final WeekWish NEXT = new WeekWish.Back(-1);

    /// 11月20日那周, 11月20日所在的一周.
    private static final Pattern OF_DAY =
            Pattern.compile(
                    "(1[0-2]|0?[1-9])月(3[01]|[12]\\d|0?[1-9])[日号]?(?:的?那|这|所在的?)?一?个?(?:周|星期|礼拜)");

    private static final Map<String, WeekWish> WEEKS =
            Map.ofEntries(
                    Map.entry("下周", NEXT),
                    Map.entry("下个星期", NEXT),
                    Map.entry("下星期", NEXT),
                    Map.entry("下一周", NEXT),
                    Map.entry("上上周", new WeekWish.Back(2)),
                    Map.entry("上上个星期", new WeekWish.Back(2)),
                    Map.entry("上周", new WeekWish.Back(1)),
                    Map.entry("上个星期", new WeekWish.Back(1)),
                    Map.entry("上星期", new WeekWish.Back(1)),
                    Map.entry("上一周", new WeekWish.Back(1)),
                    Map.entry("上一期", new WeekWish.Back(1)),
                    Map.entry("上期", new WeekWish.Back(1)),
                    Map.entry("本周", THIS),
                    Map.entry("这周", THIS),
                    Map.entry("这一周", THIS),
                    Map.entry("这个星期", THIS),
                    Map.entry("这星期", THIS),
                    Map.entry("本期", THIS),
                    Map.entry("今天", THIS));

    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("未确认自动销号", Kind.UNCONFIRMED),
                    Map.entry("未确认", Kind.UNCONFIRMED),
                    Map.entry("下周会议", Kind.AHEAD),
                    Map.entry("下周的会", Kind.AHEAD),
                    Map.entry("新增", Kind.NEW),
                    Map.entry("办结", Kind.DONE),
                    Map.entry("办完", Kind.DONE),
                    Map.entry("销号", Kind.DONE),
                    Map.entry("超期", Kind.OVERDUE),
                    Map.entry("逾期", Kind.OVERDUE),
                    Map.entry("在办", Kind.OPEN),
                    Map.entry("活动", Kind.HELD),
                    Map.entry("会议", Kind.AHEAD),
                    Map.entry("技术到访", Kind.VISITED),
                    Map.entry("到访", Kind.VISITED),
                    Map.entry("待对接", Kind.WAITING),
                    Map.entry("对接", Kind.WAITING));

    private WeekReader() {}

    /// `kind` is null for the whole digest.
    record Wish(WeekWish week, @Nullable Kind kind) {}

    /// Of a text that names the digest, or a week and how many problems, with nothing else in it.
    static Optional<Wish> read(String text) {
        boolean named = text.contains(WORD);
        if (!named && !asksFigure(text)) {
            return Optional.empty();
        }
        return Optional.of(rest(named ? text.replaceFirst(WORD, " ") : figure(text)))
                .filter(rest -> rest.left().isEmpty())
                .filter(rest -> named || rest.wish().kind() != null)
                .map(Rest::wish);
    }

    private static boolean asksFigure(String text) {
        return text.contains(PROBLEM)
                && COUNTING.stream().anyMatch(text::contains)
                && Cut.week(text).isPresent();
    }

    /// Without the words that ask how many.
    private static String figure(String text) {
        String left = text;
        for (String word : COUNTING) {
            left = left.replace(word, "");
        }
        return left.replace("一共", "").replace("了", "").replace("有", "");
    }

    /// A wish, and the words that were no part of it.
    record Rest(Wish wish, String left) {}

    /// The week that words begin with, and what stands behind: 47周 数字更正.
    static Optional<Rest> leading(String text) {
        return Cut.week(text)
                .filter(cut -> cut.at() == 0)
                .map(cut -> new Rest(new Wish(cut.wish(), null), cut.without(text).strip()));
    }

    /// The typed form of what a sentence asks.
    static String typed(String sentence) {
        String week =
                Cut.week(sentence)
                        .map(cut -> sentence.substring(cut.at(), cut.end()))
                        .filter(word -> !THIS.equals(WEEKS.get(word)))
                        .orElse("");
        String kind =
                longestFirst(KINDS).stream()
                        .filter(sentence::contains)
                        .filter(word -> KINDS.get(word) != Kind.AHEAD)
                        .findFirst()
                        .orElse("");
        return String.join(" ", WORD, week, kind).replaceAll(" +", " ").strip();
    }

    private static Rest rest(String text) {
        var week = Cut.week(text);
        String left = week.map(cut -> cut.without(text)).orElse(text);
        Kind kind = null;
        for (String word : longestFirst(KINDS)) {
            if (kind == null && left.contains(word)) {
                kind = KINDS.get(word);
                left = left.replace(word, "");
            }
        }
        left = Filling.without(left).replace(PROBLEM, "").replace(" ", "");
        var wish = new Wish(week.map(Cut::wish).orElse(THIS), kind);
        return new Rest(wish, left);
    }

    private static List<String> longestFirst(Map<String, ?> words) {
        return words.keySet().stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }

    /// A stretch of a text that names a week.
    private record Cut(int at, int end, WeekWish wish) {
        String without(String text) {
            return text.substring(0, at) + text.substring(end);
        }

        static Optional<Cut> week(String text) {
            for (String word : longestFirst(WEEKS)) {
                int at = text.indexOf(word);
                var wish = WEEKS.get(word);
                if (at >= 0 && wish != null && !isOfMeetings(text, at + word.length(), wish)) {
                    return Optional.of(new Cut(at, at + word.length(), wish));
                }
            }
            return ofDay(text).or(() -> numbered(text));
        }

        /// 下周会议 is a number of this week's digest.
        private static boolean isOfMeetings(String text, int end, WeekWish wish) {
            return wish.equals(NEXT) && text.substring(end).matches("(?s)的?会.*");
        }

        private static Optional<Cut> ofDay(String text) {
            var said = OF_DAY.matcher(text);
            if (!said.find()) {
                return Optional.empty();
            }
            int month = Integer.parseInt(said.group(1));
            int day = Integer.parseInt(said.group(2));
            return day > Month.of(month).maxLength()
                    ? Optional.empty()
                    : Optional.of(
                            new Cut(
                                    said.start(),
                                    said.end(),
                                    new WeekWish.OfDay(MonthDay.of(month, day))));
        }

        /// 48周, 第四十八周, 2026年第48周.
        private static Optional<Cut> numbered(String text) {
            var numbers = Numerals.find(text);
            for (int index = 0; index < numbers.size(); index++) {
                var number = numbers.get(index);
                int end = number.end();
                if (text.startsWith("周", end) || text.startsWith("期", end)) {
                    var year = index == 0 ? null : year(text, numbers.get(index - 1), number);
                    int start = start(text, number);
                    int at = year == null ? start : numbers.get(index - 1).start();
                    return Optional.of(
                            new Cut(at, end + 1, new WeekWish.Numbered(year, value(number))));
                }
            }
            return Optional.empty();
        }

        private static int start(String text, Numeral number) {
            boolean ordinal = number.start() > 0 && text.charAt(number.start() - 1) == '第';
            return ordinal ? number.start() - 1 : number.start();
        }

        private static @Nullable Integer year(String text, Numeral before, Numeral number) {
            String between = text.substring(before.end(), start(text, number)).replace("的", "");
            return between.strip().equals("年") ? value(before) : null;
        }

        private static int value(Numeral number) {
            return number.value().min(BigDecimal.valueOf(9_999)).intValue();
        }
    }
}
