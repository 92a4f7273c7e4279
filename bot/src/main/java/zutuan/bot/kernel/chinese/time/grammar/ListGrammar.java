package zutuan.bot.kernel.chinese.time.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.SerialNumbers;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads days that share one mark: 12、13号, 周一三五, 周二周四. Each becomes a phrase of its own.
public final class ListGrammar {
    private static final int MOST = 31;

    private static final Pattern RANGE = Pattern.compile("[到至~—–-]");

    private final Cursor cursor;
    private final PointGrammar points;
    private int unmarked;

    public ListGrammar(Cursor cursor, PointGrammar points) {
        this.cursor = cursor;
        this.points = points;
    }

    /// At least two phrases, or none with the cursor where it was.
    public List<Phrase> phrases() {
        return switch (cursor.peek().kind()) {
            case NUMBER -> cursor.mark() < unmarked ? List.of() : numbers();
            case WEEKDAY -> weekdays();
            default -> List.of();
        };
    }

    private List<Phrase> numbers() {
        int mark = cursor.mark();
        int start = cursor.peek().start();
        var days = new ArrayList<Integer>();
        do {
            days.add(cursor.next().number());
        } while (another());
        boolean marked =
                days.size() > 1 && (cursor.skip(TokenKind.DAY_MARK) || allDays(days.size()));
        if (!marked) {
            unmarked = cursor.mark();
        }
        boolean valid = days.size() <= MOST && days.stream().allMatch(day -> day >= 1 && day <= 31);
        if (!marked
                || !valid
                || !SerialNumbers.allowDay(cursor.text(), start, cursor.consumedTo())) {
            cursor.reset(mark);
            return List.of();
        }
        return days.stream()
                .map(day -> phrase(new DateTerm.MonthDay(Period.Month.OPEN, day), start))
                .toList();
    }

    /// 12、13号 and, without a mark between, 十五十六号.
    private boolean another() {
        if (cursor.at(TokenKind.LIST, TokenKind.NUMBER)) {
            return cursor.skip(TokenKind.LIST);
        }
        return cursor.at(TokenKind.NUMBER, TokenKind.DAY_MARK)
                && cursor.peek().start() == cursor.consumedTo();
    }

    /// 15、16两天: the last number counts the others.
    private boolean allDays(int count) {
        boolean all =
                cursor.at(TokenKind.NUMBER, TokenKind.UNIT)
                        && cursor.peek().number() == count
                        && cursor.peek(1).value().equals("D");
        if (all) {
            cursor.next();
            cursor.next();
        }
        return all;
    }

    private List<Phrase> weekdays() {
        int mark = cursor.mark();
        int start = cursor.peek().start();
        String week = cursor.peek().value().substring(0, cursor.peek().value().indexOf(' '));
        Integer shift = week.equals("*") ? null : Integer.valueOf(week);
        List<Integer> days = new WeekdayList(cursor).daysOfAnyWeek();
        boolean range = RANGE.matcher(cursor.text().substring(start, cursor.consumedTo())).find();
        if (days.size() < 2 || range) {
            cursor.reset(mark);
            return List.of();
        }
        allDays(days.size());
        int end = cursor.consumedTo();
        // 周一三五上午9点: the time of day belongs to all of them.
        Point time = points.clockOnly().orElse(null);
        if (cursor.at(TokenKind.RANGE) || cursor.at(TokenKind.BEFORE)) {
            cursor.reset(mark);
            return List.of();
        }
        return days.stream()
                .map(day -> phrase(new DateTerm.Weekday(shift, day), time, start, end))
                .toList();
    }

    private static Phrase phrase(DateTerm.Weekday day, @Nullable Point time, int start, int end) {
        DayPart part = time == null ? null : time.part();
        Clock clock = time == null ? null : time.clock();
        var point = new Point(day, List.of(), part, clock, start, end);
        return new Phrase.At(point, null, Phrase.Bound.NONE);
    }

    private Phrase phrase(DateTerm term, int start) {
        var point = new Point(term, List.of(), null, null, start, cursor.consumedTo());
        return new Phrase.At(point, null, Phrase.Bound.NONE);
    }
}
