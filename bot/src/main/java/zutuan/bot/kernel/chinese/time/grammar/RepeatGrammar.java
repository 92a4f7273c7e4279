package zutuan.bot.kernel.chinese.time.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads repetitions: 每周一三五上午九点, 每月15号, 每季度最后一个周五, 隔两天, 逢三逢八.
final class RepeatGrammar {
    private final Cursor cursor;
    private final AmountGrammar amounts;
    private final MonthlyGrammar monthly;
    private final PointGrammar points;

    RepeatGrammar(Cursor cursor, PointGrammar points) {
        this.cursor = cursor;
        this.points = points;
        this.amounts = new AmountGrammar(cursor);
        this.monthly = new MonthlyGrammar(cursor);
    }

    /// The repetition at the cursor with its time of day.
    Optional<Rule> rule() {
        return cursor.attempt(() -> Optional.ofNullable(parts(cursor.next())))
                .map(parts -> timed(Rule.of(parts)));
    }

    /// Adds the time of day that stands behind a repetition, if one does.
    Rule timed(Rule rule) {
        return cursor.attempt(this::clockBehind)
                .map(first -> rule.at(first, cursor.attempt(this::lastClock).orElse(null)))
                .orElse(rule);
    }

    private Optional<Point> clockBehind() {
        cursor.skip(TokenKind.OF);
        return points.clockOnly();
    }

    private Optional<Point> lastClock() {
        return cursor.skip(TokenKind.RANGE) ? points.clockOnly() : Optional.empty();
    }

    private @Nullable String parts(Token token) {
        return switch (token.kind()) {
            case EVERY -> every(token);
            case SKIP -> skipping(token);
            case EVERY_UNIT -> unit(token.value());
            default -> null;
        };
    }

    private @Nullable String unit(String unit) {
        return switch (unit) {
            case "D" -> workingDaily();
            case "M" -> monthly.month(1);
            case "Q" -> monthly.quarter();
            case "Y" -> new YearlyGrammar(cursor).year();
            case "WD" -> "FREQ=WEEKLY;BYDAY=" + Rule.WORKDAYS;
            case "H" -> "FREQ=HOURLY";
            case "DD" -> Rule.every("DAILY", 2);
            case "WW" -> weekly(2);
            case "MM" -> monthly.month(2);
            default -> null;
        };
    }

    private static String workingDaily() {
        return "FREQ=DAILY";
    }

    private @Nullable String every(Token word) {
        Token next = cursor.peek();
        return switch (next.kind()) {
            case WEEKDAY, WEEKEND -> weekly(1);
            case UNIT -> counted(1, cursor.next().value());
            case NUMBER -> numbered(word);
            case PART, PART_SHORT -> "FREQ=DAILY";
            case LUNAR -> lunar();
            case FEAST, FEAST_DIGITS, LUNAR_MONTH -> new YearlyGrammar(cursor).year();
            case LUNAR_FIRST -> monthly.month(1);
            case MONTH_PART -> monthly.month(1);
            case YEAR_PART -> year(cursor.next());
            case QUARTER_END -> quarterEnd();
            case MONTH_MARK -> bareMonth();
            default -> null;
        };
    }

    /// 逢农历一四七 counts the days of the lunar month.
    private @Nullable String lunar() {
        Token after = cursor.peek(1);
        if (!after.is(TokenKind.NUMBER) || cursor.peek(2).is(TokenKind.MONTH_MARK)) {
            return new YearlyGrammar(cursor).year();
        }
        cursor.next();
        String rule = new MarketGrammar(cursor).market();
        cursor.skip(TokenKind.MARKET);
        return rule == null ? null : "RSCALE=CHINESE;" + rule;
    }

    private String bareMonth() {
        cursor.next();
        return monthly.month(1);
    }

    private static String year(Token part) {
        return part.value().equals("END") ? "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31" : "FREQ=YEARLY";
    }

    private String quarterEnd() {
        cursor.next();
        return "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1";
    }

    private @Nullable String numbered(Token word) {
        boolean market = cursor.text().charAt(word.end() - 1) == '逢';
        if (market
                && !cursor.peek(1).is(TokenKind.DAY_MARK)
                && !cursor.peek(1).is(TokenKind.UNIT)) {
            String rule = new MarketGrammar(cursor).market();
            cursor.skip(TokenKind.MARKET);
            return rule;
        }
        var amount = amounts.amount();
        if (amount.isPresent()) {
            return interval(amount.get(), 0);
        }
        return cursor.peek(1).is(TokenKind.DAY_MARK) ? monthly.month(1) : null;
    }

    /// 隔两天 leaves two days out; 隔两小时 is said of every two hours.
    private @Nullable String skipping(Token word) {
        boolean doubled = cursor.text().charAt(word.end() - 1) == '双';
        if (cursor.at(TokenKind.WEEKDAY) || (doubled && cursor.at(TokenKind.UNIT))) {
            cursor.skip(TokenKind.UNIT);
            return weekly(2);
        }
        if (cursor.at(TokenKind.UNIT)) {
            String unit = cursor.next().value();
            return unit.equals("W") ? weekly(2) : counted(2, unit);
        }
        boolean every = cursor.text().charAt(word.start()) == '每';
        return amounts.amount()
                .filter(amount -> every || amount.dated())
                .map(amount -> interval(amount, amount.dated() ? 1 : 0))
                .orElse(null);
    }

    private @Nullable String counted(int count, String unit) {
        return switch (unit) {
            case "D" -> Rule.every("DAILY", count);
            case "W" -> weekly(count);
            case "M" -> monthly.month(count);
            case "Q" -> monthly.quarter();
            case "WD" -> "FREQ=WEEKLY;BYDAY=" + Rule.WORKDAYS;
            case "H" -> Rule.every("HOURLY", count);
            case "MIN" -> Rule.every("MINUTELY", count);
            case "KE" -> Rule.every("MINUTELY", 15L * count);
            default -> null;
        };
    }

    /// The rule of a length that repeats, `more` units longer than said.
    @Nullable String interval(Amount amount, int more) {
        if (amount.minutes() > 0) {
            boolean hours = amount.minutes() % 60 == 0;
            return hours
                    ? Rule.every("HOURLY", amount.minutes() / 60)
                    : Rule.every("MINUTELY", amount.minutes());
        }
        if (amount.months() > 0) {
            int months = amount.months() + more;
            return months % 12 == 0 ? Rule.every("YEARLY", months / 12) : monthly.month(months);
        }
        if (amount.days() > 0 && amount.days() % 7 == 0) {
            return weekly(amount.days() / 7 + more);
        }
        return amount.days() > 0 ? Rule.every("DAILY", amount.days() + more) : null;
    }

    /// 一三五, 二和四, 一到五, 周末 behind 每周; nothing is every week.
    private String weekly(int interval) {
        String rule = Rule.every("WEEKLY", interval);
        cursor.skip(TokenKind.OF);
        if (cursor.skip(TokenKind.WEEKEND)) {
            return rule + ";BYDAY=SA,SU";
        }
        List<Integer> days = new WeekdayList(cursor).days();
        return days.isEmpty() ? rule : rule + ";BYDAY=" + Rule.days(days);
    }

    /// Days of a month that a market falls on.
    private static final class MarketGrammar {
        private final Cursor cursor;

        MarketGrammar(Cursor cursor) {
            this.cursor = cursor;
        }

        @Nullable String market() {
            var ends = new ArrayList<Integer>();
            do {
                ends(cursor.next(), ends);
            } while (another());
            var days = new ArrayList<Integer>();
            for (int day = 1; day <= 30; day++) {
                if (ends.contains(day % 10)) {
                    days.add(day);
                }
            }
            return days.isEmpty() ? null : "FREQ=MONTHLY;BYMONTHDAY=" + Rule.numbers(days);
        }

        private boolean another() {
            int mark = cursor.mark();
            cursor.skip(TokenKind.LIST);
            cursor.skip(TokenKind.COMMA);
            cursor.skip(TokenKind.EVERY);
            if (cursor.at(TokenKind.NUMBER) && !cursor.peek(1).is(TokenKind.HOUR_MARK)) {
                return true;
            }
            cursor.reset(mark);
            return false;
        }

        private void ends(Token number, List<Integer> ends) {
            if (number.number() == 10) {
                ends.add(0);
                return;
            }
            for (int at = number.start(); at < number.end(); at++) {
                char digit = cursor.text().charAt(at);
                int value = "零一二三四五六七八九".indexOf(digit);
                ends.add(digit == '十' ? 0 : value >= 0 ? value : Character.digit(digit, 10));
            }
        }
    }
}
