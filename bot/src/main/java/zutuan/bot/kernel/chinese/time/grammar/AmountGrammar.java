package zutuan.bot.kernel.chinese.time.grammar;

import java.math.BigDecimal;
import java.util.Optional;
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

    /// The length at the cursor.
    Optional<Amount> amount() {
        return single().map(this::andMore);
    }

    private Amount andMore(Amount first) {
        Amount whole = first;
        for (var more = more(whole); more.isPresent(); more = more(whole)) {
            whole = whole.plus(more.get());
        }
        return whole;
    }

    private Optional<Amount> more(Amount whole) {
        return cursor.attempt(() ->
                smaller(whole)
                        .filter(part ->
                                whole.months() > 0 || (part.minutes() > 0 && part.days() == 0)));
    }

    private Optional<Amount> smaller(Amount whole) {
        boolean minutes = whole.minutes() > 0 && cursor.at(TokenKind.NUMBER, TokenKind.MINUTE_MARK);
        return minutes ? Optional.of(minutes()) : single();
    }

    /// 一小时二十分: behind hours 分 counts minutes.
    private Amount minutes() {
        int count = Math.max(0, cursor.next().number());
        cursor.next();
        return new Amount(0, 0, 0, count, false);
    }

    private Optional<Amount> single() {
        Token number = cursor.peek();
        Numeral numeral = number.numeral();
        return number.is(TokenKind.NUMBER) && numeral != null
                ? cursor.attempt(() -> counted(cursor.next(), numeral))
                : Optional.empty();
    }

    private Optional<Amount> counted(Token number, Numeral numeral) {
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
        Optional<String> unit = unit(number, numeral);
        if (unit.isEmpty() && measured) {
            cursor.reset(beforeMeasure);
            unit = unit(number, numeral);
        }
        if (unit.isEmpty() || count.compareTo(BigDecimal.valueOf(MAXIMUM)) > 0) {
            return Optional.empty();
        }
        var total = count.add(trailingHalf(unit.get()));
        return Optional.of(Amount.of(total, unit.get(), approximate));
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

    private Optional<String> unit(Token number, Numeral numeral) {
        Token token = cursor.peek();
        boolean measured =
                cursor.text().startsWith("个", token.start())
                        || cursor.peek(-1).is(TokenKind.MEASURE);
        if (token.is(TokenKind.UNIT) && token.value().equals("Q") && !measured) {
            return Optional.empty();
        }
        if (token.is(TokenKind.UNIT)) {
            boolean surroundings =
                    token.value().equals("W")
                            && number.end() == token.start()
                            && cursor.text().startsWith("四周", number.start())
                            && !cursor.peek(1).is(TokenKind.AFTER);
            return surroundings && token.end() - token.start() == 1
                    ? Optional.empty()
                    : Optional.of(cursor.next().value());
        }
        if (token.is(TokenKind.YEAR_MARK)) {
            boolean year =
                    numeral.value().intValue() > 100
                            || (cursor.peek(1).is(TokenKind.NUMBER)
                                    && cursor.peek(2).is(TokenKind.MONTH_MARK));
            return year || cursor.text().startsWith("年度", token.start())
                    ? Optional.empty()
                    : take("Y");
        }
        if (token.is(TokenKind.MONTH_MARK) && (measured || isHalf(cursor.peek(-1)))) {
            return take("M");
        }
        boolean days = token.is(TokenKind.DAY_MARK) && cursor.peek(1).is(TokenKind.WITHIN);
        return days && cursor.text().startsWith("日", token.start()) ? take("D") : Optional.empty();
    }

    private Optional<String> take(String unit) {
        cursor.next();
        return Optional.of(unit);
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
