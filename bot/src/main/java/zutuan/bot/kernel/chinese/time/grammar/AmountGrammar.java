package zutuan.bot.kernel.chinese.time.grammar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads lengths of time: 三天, 半个月, 一个半小时, 2小时30分钟, 三到五天, 十来分钟.
final class AmountGrammar {
    private static final int MAXIMUM = 10_000;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Cursor cursor;

    AmountGrammar(Cursor cursor) {
        this.cursor = cursor;
    }

    /// The length at the cursor, or null with the cursor where it was.
    @Nullable Amount amount() {
        Amount whole = single();
        for (Amount more = whole; whole != null && more != null && cursor.at(TokenKind.NUMBER); ) {
            int mark = cursor.mark();
            more =
                    whole.minutes() > 0 && cursor.peek(1).is(TokenKind.MINUTE_MARK)
                            ? minutes()
                            : single();
            if ((more != null && more.minutes() > 0 && more.days() == 0)
                    || (more != null && whole.months() > 0)) {
                whole = whole.plus(more);
            } else {
                cursor.reset(mark);
                more = null;
            }
        }
        return whole;
    }

    /// 一小时二十分: behind hours 分 counts minutes.
    private Amount minutes() {
        int count = Math.max(0, cursor.next().number());
        cursor.next();
        return new Amount(0, 0, 0, count, false);
    }

    private @Nullable Amount single() {
        int mark = cursor.mark();
        Token number = cursor.take(TokenKind.NUMBER);
        if (number == null || number.numeral() == null) {
            return null;
        }
        Amount found = counted(number, number.numeral());
        if (found == null) {
            cursor.reset(mark);
        }
        return found;
    }

    private @Nullable Amount counted(Token number, Numeral numeral) {
        BigDecimal count = numeral.upTo();
        boolean approximate = numeral.approximate();
        if (cursor.at(TokenKind.RANGE, TokenKind.NUMBER)) {
            cursor.next();
            count = upper(cursor.next());
            approximate = true;
        }
        int beforeMeasure = cursor.mark();
        boolean measured = cursor.skip(TokenKind.MEASURE);
        approximate |= cursor.skip(TokenKind.MORE) || (measured && about());
        if (measured && isHalf(cursor.peek())) {
            cursor.next();
            count = count.add(HALF);
        }
        String unit = unit(number, numeral);
        if (unit == null && measured) {
            cursor.reset(beforeMeasure);
            unit = unit(number, numeral);
        }
        if (unit == null || count.compareTo(BigDecimal.valueOf(MAXIMUM)) > 0) {
            return null;
        }
        return Amount.of(count.add(trailingHalf(unit)), unit, approximate);
    }

    /// 一个来小时.
    private boolean about() {
        boolean about =
                cursor.at(TokenKind.OTHER, TokenKind.UNIT)
                        && "来把".indexOf(cursor.text().charAt(cursor.peek().start())) >= 0;
        return about && cursor.skip(TokenKind.OTHER);
    }

    private static BigDecimal upper(Token number) {
        return number.numeral() == null ? BigDecimal.ZERO : number.numeral().upTo();
    }

    private @Nullable String unit(Token number, Numeral numeral) {
        Token token = cursor.peek();
        boolean measured =
                cursor.text().startsWith("个", token.start())
                        || cursor.peek(-1).is(TokenKind.MEASURE);
        if (token.is(TokenKind.UNIT) && token.value().equals("Q") && !measured) {
            return null;
        }
        if (token.is(TokenKind.UNIT)) {
            boolean surroundings =
                    token.value().equals("W")
                            && number.end() == token.start()
                            && cursor.text().startsWith("四周", number.start())
                            && !cursor.peek(1).is(TokenKind.AFTER);
            return surroundings && token.end() - token.start() == 1 ? null : cursor.next().value();
        }
        if (token.is(TokenKind.YEAR_MARK)) {
            boolean year =
                    numeral.value().intValue() > 100
                            || (cursor.peek(1).is(TokenKind.NUMBER)
                                    && cursor.peek(2).is(TokenKind.MONTH_MARK));
            return year || cursor.text().startsWith("年度", token.start()) ? null : take("Y");
        }
        if (token.is(TokenKind.MONTH_MARK) && (measured || isHalf(cursor.peek(-1)))) {
            return take("M");
        }
        boolean days = token.is(TokenKind.DAY_MARK) && cursor.peek(1).is(TokenKind.WITHIN);
        return days && cursor.text().startsWith("日", token.start()) ? take("D") : null;
    }

    private String take(String unit) {
        cursor.next();
        return unit;
    }

    private BigDecimal trailingHalf(String unit) {
        boolean fits = !unit.equals("MIN") && !unit.equals("S");
        if (fits && isHalf(cursor.peek()) && !cursor.peek(1).is(TokenKind.UNIT)) {
            cursor.next();
            return HALF;
        }
        return BigDecimal.ZERO;
    }

    private static boolean isHalf(Token token) {
        return token.numeral() != null
                && token.numeral().value().compareTo(HALF) == 0
                && token.end() - token.start() == 1;
    }
}
