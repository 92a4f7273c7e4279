package zutuan.bot.kernel.chinese.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one time of any kind at the cursor.
final class PhraseGrammar {
    private final Cursor cursor;
    private final PointGrammar points;
    private final AmountGrammar amounts;
    private final RepeatGrammar repeats;

    PhraseGrammar(Cursor cursor) {
        this.cursor = cursor;
        this.points = new PointGrammar(cursor);
        this.amounts = new AmountGrammar(cursor);
        this.repeats = new RepeatGrammar(cursor, points);
    }

    /// What begins at the cursor, or null with the cursor where it was.
    @Nullable Phrase phrase() {
        int mark = cursor.mark();
        Token token = cursor.peek();
        Phrase phrase =
                switch (token.kind()) {
                    case VAGUE -> new Phrase.Open(cursor.next().value());
                    case MARKET -> market();
                    case INSIDE -> new Phrase.Inside(cursor.next().value());
                    case YEAR_EVE -> yearEve();
                    case NOW -> now();
                    case BY -> by();
                    case EVERY, SKIP, EVERY_UNIT -> repeat();
                    case OTHER, STOP, OF, COMMA, LIST, RANGE, OPEN, CLOSE, CHANGE -> null;
                    default -> timed();
                };
        if (phrase == null) {
            cursor.reset(mark);
        }
        return phrase;
    }

    /// 赶场天逢二逢七 says which days; alone it depends on the place.
    private @Nullable Phrase market() {
        cursor.next();
        if (cursor.at(TokenKind.EVERY)) {
            return repeat();
        }
        return new Phrase.Open("逢场");
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
    private @Nullable Phrase by() {
        cursor.next();
        cursor.skip(TokenKind.RANGE);
        Phrase phrase = timed();
        if (phrase instanceof Phrase.At at && at.last() == null) {
            boolean include = at.bound() != Phrase.Bound.BEFORE;
            return new Phrase.At(
                    at.first(), null, include ? Phrase.Bound.UNTIL_END : Phrase.Bound.BEFORE);
        }
        return phrase instanceof Phrase.Length length && length.relation() == Phrase.Relation.NONE
                ? new Phrase.Length(length.amount(), Phrase.Relation.WITHIN)
                : phrase;
    }

    private @Nullable Phrase repeat() {
        Rule rule = repeats.rule();
        return rule == null ? null : new Phrase.Repeat(rule);
    }

    private @Nullable Phrase timed() {
        Phrase length = length();
        return length != null ? length : point();
    }

    /// A length that does not lead to a date: those are points.
    private @Nullable Phrase length() {
        int mark = cursor.mark();
        cursor.skip(TokenKind.ABOUT_BEFORE);
        boolean passed = cursor.skip(TokenKind.PASS);
        boolean within = !passed && cursor.at(TokenKind.UNIT);
        Amount amount = within ? null : amounts.amount();
        Phrase.Relation relation = amount == null ? Phrase.Relation.NONE : relation(passed);
        boolean dateFollows =
                amount != null
                        && amount.dated()
                        && !amount.approximate()
                        && (relation == Phrase.Relation.LATER || relation == Phrase.Relation.AGO);
        if (amount == null || dateFollows) {
            cursor.reset(mark);
            return null;
        }
        if (relation == Phrase.Relation.NONE && times()) {
            String rule = repeats.interval(amount, 0);
            return rule == null
                    ? new Phrase.Length(amount, relation)
                    : new Phrase.Repeat(Rule.of(rule));
        }
        return new Phrase.Length(amount, relation);
    }

    /// 一周三次, 一个月一次.
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

    private @Nullable Phrase point() {
        Point first = points.point();
        if (first == null) {
            return null;
        }
        int mark = cursor.mark();
        Point last = cursor.skip(TokenKind.RANGE) ? points.point() : null;
        if (last == null) {
            cursor.reset(mark);
        }
        return new Phrase.At(first, last, last == null ? bound() : Phrase.Bound.NONE);
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
