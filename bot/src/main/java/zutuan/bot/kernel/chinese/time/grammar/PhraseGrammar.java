package zutuan.bot.kernel.chinese.time.grammar;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Reads one time of any kind at the cursor.
public final class PhraseGrammar {
    private static final String UNSETTLED = "没说是哪几天";

    private static final String WEEKDAYS = "一二三四五六日";
    private static final int LAST_DAY = 31;
    private static final String COUNTED = "组村社寨湾屯坪号个户家里公亩人头站点层楼队班岁斤吨米度道条块件处院路区中小局所期届次.%:/";

    private final Cursor cursor;
    private final PointGrammar points;
    private final AmountGrammar amounts;
    private final RepeatGrammar repeats;

    public PhraseGrammar(Cursor cursor) {
        this.cursor = cursor;
        this.points = new PointGrammar(cursor);
        this.amounts = new AmountGrammar(cursor);
        this.repeats = new RepeatGrammar(cursor, points);
    }

    /// What begins at the cursor; where nothing does, it stays.
    public Optional<Phrase> phrase() {
        return cursor.attempt(this::read);
    }

    private Optional<Phrase> read() {
        return switch (cursor.peek().kind()) {
            case VAGUE -> Optional.of(open());
            case WRONG -> Optional.of(new Phrase.Wrong(cursor.next().value()));
            case DONE -> done();
            case NUMBER -> counts() ? timed() : Optional.empty();
            case LUNAR -> lunar();
            case UNIT -> workdays();
            case MARKET -> market();
            case INSIDE -> Optional.of(new Phrase.Inside(cursor.next().value()));
            case YEAR_EVE -> Optional.of(yearEve());
            case NOW -> Optional.of(now());
            case BY -> by();
            case EVERY, SKIP, EVERY_UNIT -> repeat();
            case OTHER, STOP, OF, COMMA, LIST, RANGE, OPEN, CLOSE, CHANGE -> Optional.empty();
            default -> timed();
        };
    }

    /// Whether something stands behind a number that can make a time of it.
    private boolean counts() {
        Token after = cursor.peek(1);
        if (after.is(TokenKind.RANGE) || after.is(TokenKind.LIST)) {
            return cursor.peek(2).is(TokenKind.NUMBER) && marks(cursor.peek(3));
        }
        return marks(after);
    }

    private static boolean marks(Token token) {
        return switch (token.kind()) {
            case OTHER, STOP, NUMBER, COMMA, OPEN, CLOSE, OF, VAGUE, RANGE, LIST -> false;
            default -> true;
        };
    }

    /// 单周周三: which weeks are odd is counted in more than one way.
    private Phrase open() {
        String word = cursor.next().value();
        if (word.equals("单双")) {
            points.point();
        }
        return new Phrase.Open(word);
    }

    /// 赶场天逢二逢七 says which days; alone it depends on the place.
    private Optional<Phrase> market() {
        boolean dated = behindDay();
        Token word = cursor.next();
        if (cursor.at(TokenKind.EVERY)) {
            return repeat();
        }
        boolean day = "逢场".indexOf(cursor.text().charAt(word.start())) >= 0;
        boolean named = day || "天日".indexOf(cursor.text().charAt(word.end() - 1)) >= 0;
        return named && !dated ? Optional.of(new Phrase.Open("逢场")) : Optional.empty();
    }

    /// 后天赶场天: the day was said.
    private boolean behindDay() {
        return switch (cursor.peek(-1).kind()) {
            case DAY, WEEKDAY, DAY_MARK, DATE, FOLLOWING, THAT_DAY -> true;
            default -> false;
        };
    }

    /// 过完春节 names no day.
    private Optional<Phrase> done() {
        cursor.next();
        return points.point().map(_ -> new Phrase.Open("只说了在这之后"));
    }

    /// 农历逢三逢八, 农历每月十五.
    private Optional<Phrase> lunar() {
        if (!cursor.peek(1).is(TokenKind.EVERY) && !cursor.peek(1).is(TokenKind.EVERY_UNIT)) {
            return timed();
        }
        cursor.next();
        return repeat().flatMap(phrase ->
                phrase instanceof Phrase.Repeat(Rule rule)
                        ? Optional.of(new Phrase.Repeat(rule.lunar()))
                        : Optional.empty());
    }

    /// 工作日早上八点 is every working day; 工作日 alone is no time.
    private Optional<Phrase> workdays() {
        if (!cursor.next().value().equals("WD")) {
            return Optional.empty();
        }
        Rule rule = repeats.timed(Rule.of("FREQ=WEEKLY;BYDAY=" + Rule.WORKDAYS));
        return rule.time() == null ? Optional.empty() : Optional.of(new Phrase.Repeat(rule));
    }

    private Phrase now() {
        cursor.next();
        return new Phrase.Now();
    }

    private Phrase yearEve() {
        Token token = cursor.next();
        var feast = new DateTerm.Feast(null, "春节", false);
        var point = new Point(feast, List.of(), null, null, token.start(), token.end());
        return new Phrase.At(point, null, Phrase.Bound.BEFORE);
    }

    /// 最迟周五, 截止15号下午5点.
    private Optional<Phrase> by() {
        cursor.next();
        cursor.skip(TokenKind.RANGE);
        return timed().map(PhraseGrammar::latest);
    }

    private static Phrase latest(Phrase phrase) {
        if (phrase instanceof Phrase.At at && at.last() == null) {
            boolean include = at.bound() != Phrase.Bound.BEFORE;
            return new Phrase.At(
                    at.first(), null, include ? Phrase.Bound.UNTIL_END : Phrase.Bound.BEFORE);
        }
        return phrase instanceof Phrase.Length length && length.relation() == Phrase.Relation.NONE
                ? new Phrase.Length(length.amount(), Phrase.Relation.WITHIN)
                : phrase;
    }

    private Optional<Phrase> repeat() {
        return repeats.rule().map(this::repeat);
    }

    private Phrase repeat(Rule rule) {
        boolean daily = rule.parts().startsWith("FREQ=DAILY");
        boolean several = !daily && cursor.at(TokenKind.NUMBER) && severalTimes();
        return several || rule.parts().isEmpty()
                ? new Phrase.Open(UNSETTLED)
                : new Phrase.Repeat(rule);
    }

    private Optional<Phrase> timed() {
        return cursor.attempt(this::length).or(() -> points.point().map(this::from));
    }

    /// A length that does not lead to a date: those are points.
    private Optional<Phrase> length() {
        cursor.skip(TokenKind.ABOUT_BEFORE);
        boolean passed = cursor.skip(TokenKind.PASS);
        boolean within = !passed && cursor.at(TokenKind.UNIT);
        Optional<Amount> amount = within ? Optional.empty() : amounts.amount();
        return amount.flatMap(found -> length(found, relation(passed)));
    }

    private Optional<Phrase> length(Amount amount, Phrase.Relation relation) {
        boolean away = relation == Phrase.Relation.LATER || relation == Phrase.Relation.AGO;
        return away && amount.dated() && !amount.approximate()
                ? Optional.empty()
                : Optional.of(lasting(amount, relation));
    }

    private Phrase lasting(Amount amount, Phrase.Relation relation) {
        boolean bare = relation == Phrase.Relation.NONE && cursor.at(TokenKind.NUMBER);
        if (bare && amount.longerThanDay() && severalTimes()) {
            return new Phrase.Open(UNSETTLED);
        }
        if (relation == Phrase.Relation.NONE && times()) {
            String rule = repeats.interval(amount, 0);
            return rule == null
                    ? new Phrase.Length(amount, relation)
                    : new Phrase.Repeat(Rule.of(rule));
        }
        return new Phrase.Length(amount, relation);
    }

    /// 一周两次 does not say which days.
    private boolean severalTimes() {
        return cursor.peek().number() != 1 && times();
    }

    /// 一个月一次.
    private boolean times() {
        int end = cursor.peek().end();
        boolean counted = cursor.at(TokenKind.NUMBER) && cursor.text().startsWith("次", end);
        return counted && cursor.skip(TokenKind.NUMBER);
    }

    private Phrase.Relation relation(boolean passed) {
        cursor.skip(TokenKind.ABOUT);
        if (cursor.skip(TokenKind.AFTER) || passed) {
            return Phrase.Relation.LATER;
        }
        if (cursor.skip(TokenKind.WITHIN)) {
            return Phrase.Relation.WITHIN;
        }
        return cursor.skip(TokenKind.BEFORE) ? Phrase.Relation.AGO : Phrase.Relation.NONE;
    }

    private Phrase from(Point first) {
        return cursor.attempt(() -> until(first))
                .or(() -> cursor.attempt(() -> special(first)))
                .orElseGet(() -> new Phrase.At(first, null, bound()));
    }

    private Optional<Phrase> until(Point first) {
        if (cursor.at(TokenKind.FROM_ON, TokenKind.RANGE)) {
            cursor.next();
        }
        if (!cursor.skip(TokenKind.RANGE)) {
            return Optional.empty();
        }
        return cursor.skip(TokenKind.NOW)
                ? Optional.of(new Phrase.UntilNow(first))
                : last(first).map(last -> range(first, last));
    }

    private Phrase range(Point first, Point last) {
        return daily(first, last)
                .<Phrase>map(Phrase.Repeat::new)
                .orElseGet(() -> new Phrase.At(first, last, Phrase.Bound.NONE));
    }

    /// 周三到周五; and 周三到五, 11.25-27, where what the number counts is said before.
    private Optional<Point> last(Point first) {
        return points.point().or(() -> cursor.attempt(() -> shortened(first)));
    }

    private Optional<Point> shortened(Point first) {
        if (first.clock() != null || first.part() != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(cursor.take(TokenKind.NUMBER))
                .filter(this::isBare)
                .flatMap(bare ->
                        term(first, bare)
                                .map(term ->
                                        new Point(
                                                term,
                                                List.of(),
                                                null,
                                                null,
                                                bare.start(),
                                                bare.end())));
    }

    private Optional<DateTerm> term(Point first, Token bare) {
        return switch (first.date()) {
            case DateTerm.Weekday(_, var day) -> weekday(bare, day);
            case DateTerm.MonthDay(_, var day)
                    when isWritten(first) && bare.number() > day && bare.number() <= LAST_DAY ->
                    Optional.of(new DateTerm.MonthDay(Period.Month.OPEN, bare.number()));
            case null, default -> Optional.empty();
        };
    }

    private Optional<DateTerm> weekday(Token bare, int first) {
        int day = WEEKDAYS.indexOf(cursor.text().substring(bare.start(), bare.end())) + 1;
        return bare.end() - bare.start() == 1 && day > first
                ? Optional.of(new DateTerm.Weekday(null, day))
                : Optional.empty();
    }

    /// 11.25, not 25号.
    private boolean isWritten(Point first) {
        String said = cursor.text().substring(first.dateStart(), first.dateEnd());
        return said.indexOf('.') > 0 || said.indexOf('/') > 0;
    }

    /// Whether the number counts nothing that is said behind it: 周三到五组 goes to a hamlet.
    private boolean isBare(Token number) {
        char next =
                number.end() < cursor.text().length() ? cursor.text().charAt(number.end()) : ' ';
        boolean counting =
                switch (cursor.peek().kind()) {
                    case HOUR_MARK, MEASURE, UNIT, MONTH_MARK, DAY_MARK, NUMBER, YEAR_MARK -> true;
                    default -> false;
                };
        return !counting && COUNTED.indexOf(next) < 0;
    }

    /// 周一到周五每天早上8点.
    private Optional<Rule> daily(Point first, Point last) {
        boolean every = cursor.at(TokenKind.EVERY_UNIT) && cursor.peek().value().equals("D");
        if (!every
                || !(first.date() instanceof DateTerm.Weekday begin)
                || !(last.date() instanceof DateTerm.Weekday end)
                || begin.shift() != null
                || end.day() <= begin.day()) {
            return Optional.empty();
        }
        cursor.next();
        List<Integer> days = IntStream.rangeClosed(begin.day(), end.day()).boxed().toList();
        return Optional.of(repeats.timed(Rule.of("FREQ=WEEKLY;BYDAY=" + Rule.days(days))));
    }

    /// 明天起连续三天, 明天这个时候.
    private Optional<Phrase> special(Point first) {
        if (cursor.skip(TokenKind.FROM_ON)) {
            return amounts.amount()
                    .filter(amount -> amount.workdays() == 0 && !amount.approximate())
                    .filter(_ -> relation(false) == Phrase.Relation.NONE)
                    .map(amount -> new Phrase.Lasting(first, amount));
        }
        if (first.date() == null || first.clock() != null) {
            return Optional.empty();
        }
        cursor.skip(TokenKind.OF);
        return Optional.ofNullable(cursor.take(TokenKind.SAME_TIME))
                .map(same -> new Phrase.SameTime(first, same.value().equals("NOW")));
    }

    /// 周五截止: the word belongs to the time before it unless one follows.
    private boolean closes() {
        boolean closing =
                cursor.at(TokenKind.BY) && cursor.text().startsWith("截", cursor.peek().start());
        boolean ends =
                switch (cursor.peek(1).kind()) {
                    case OTHER, COMMA, STOP, OF, CLOSE -> true;
                    default -> false;
                };
        return closing && ends && cursor.skip(TokenKind.BY);
    }

    private Phrase.Bound bound() {
        if (cursor.skip(TokenKind.ABOUT)) {
            return Phrase.Bound.ABOUT;
        }
        if (cursor.skip(TokenKind.DONE)) {
            return Phrase.Bound.AFTER;
        }
        if (cursor.skip(TokenKind.BEFORE)) {
            return Phrase.Bound.BEFORE;
        }
        if (cursor.skip(TokenKind.AFTER)) {
            return Phrase.Bound.AFTER;
        }
        boolean until = cursor.skip(TokenKind.WITHIN) || cursor.skip(TokenKind.CLOSES) || closes();
        return until ? Phrase.Bound.UNTIL_END : Phrase.Bound.NONE;
    }
}
