package zutuan.bot.kernel.chinese.time;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.Normalized;
import zutuan.bot.kernel.chinese.Normalizer;
import zutuan.bot.kernel.chinese.time.grammar.ListGrammar;
import zutuan.bot.kernel.chinese.time.grammar.Phrase;
import zutuan.bot.kernel.chinese.time.grammar.PhraseGrammar;
import zutuan.bot.kernel.chinese.time.grammar.PointGrammar;
import zutuan.bot.kernel.chinese.time.token.Cursor;
import zutuan.bot.kernel.chinese.time.token.Scanner;
import zutuan.bot.kernel.chinese.time.token.Token;
import zutuan.bot.kernel.chinese.time.token.TokenKind;

/// Finds the times that a message names. Thread-safe if the calendar is.
///
/// A message that goes on after its first hundred times is no message about a time; the rest of it
/// is not read, so that the work stays bounded. Times are local to the zone given here; the zone of
/// the machine plays no part.
public final class TimeReader {
    private static final int MOST = 100;
    private static final int LONGEST_OPEN = 40;

    private final ZoneId zone;
    private final HolidayCalendar calendar;

    public TimeReader(ZoneId zone, HolidayCalendar calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    /// The times of a message said at the present moment of this clock.
    public List<TimeExpression> read(String text, InstantSource clock) {
        return read(text, LocalDateTime.ofInstant(clock.instant(), zone));
    }

    /// The times of a message said at this local time, in the order of the message.
    public List<TimeExpression> read(String text, LocalDateTime now) {
        return read(Normalizer.normalize(text), now);
    }

    /// The times of a message that is in its normal form already.
    public List<TimeExpression> read(Normalized message, LocalDateTime now) {
        return new Reading(
                        message, Scanner.scan(message.text()), new Resolver(message, now, calendar))
                .times();
    }

    /// How many tokens are looked at for a message: the measure of work.
    int steps(String text, LocalDateTime now) {
        Normalized message = Normalizer.normalize(text);
        Cursor cursor = Scanner.scan(message.text());
        new Reading(message, cursor, new Resolver(message, now, calendar)).times();
        return cursor.steps();
    }

    /// One walk over the tokens of one message.
    private static final class Reading {
        private final Normalized message;
        private final Cursor cursor;
        private final Resolver resolver;
        private final PhraseGrammar grammar;
        private final ListGrammar lists;
        private final List<TimeExpression> times = new ArrayList<>();
        private int sentence;
        private boolean changed;
        private boolean listed;

        Reading(Normalized message, Cursor cursor, Resolver resolver) {
            this.message = message;
            this.cursor = cursor;
            this.resolver = resolver;
            this.grammar = new PhraseGrammar(cursor);
            this.lists = new ListGrammar(cursor, new PointGrammar(cursor));
        }

        List<TimeExpression> times() {
            while (!cursor.done() && times.size() < MOST) {
                int start = cursor.peek().start();
                List<Phrase> several = lists.phrases();
                Optional<Phrase> one = several.isEmpty() ? grammar.phrase() : Optional.empty();
                one.ifPresent(phrase -> add(phrase, start));
                several.forEach(phrase -> add(phrase, start));
                if (one.isEmpty() && several.isEmpty()) {
                    pass(cursor.next());
                }
            }
            return settled();
        }

        /// 抓紧今天收: how soon is no time of its own when a time is said.
        private List<TimeExpression> settled() {
            boolean said = times.stream().anyMatch(time -> !(time instanceof TimeExpression.Vague));
            return times.stream().filter(time -> !said || !urgent(time)).toList();
        }

        private static boolean urgent(TimeExpression time) {
            return time instanceof TimeExpression.Vague vague
                    && (vague.reason().equals("尽快") || vague.reason().equals("有空"));
        }

        private void pass(Token token) {
            listed = token.is(TokenKind.LIST);
            if (token.is(TokenKind.STOP)) {
                resolver.sentenceEnded();
                sentence = times.size();
                changed = false;
            } else if (token.is(TokenKind.CHANGE)) {
                changed = true;
                resolver.changeFollows();
            } else if (token.is(TokenKind.ORDINAL) || token.is(TokenKind.LAST)) {
                passOrdinal();
            }
        }

        /// 第三天 and 第一个工作日 without a period are no lengths.
        private void passOrdinal() {
            cursor.skip(TokenKind.NUMBER);
            cursor.skip(TokenKind.MEASURE);
            cursor.skip(TokenKind.UNIT);
        }

        private void add(Phrase phrase, int start) {
            int end = cursor.consumedTo();
            TimeExpression time = resolver.resolve(phrase, start, end, listed);
            boolean length = time instanceof TimeExpression.Duration;
            boolean shifted =
                    start > 0 && "改推挪延移".indexOf(message.text().charAt(start - 1)) >= 0 && !length;
            if (changed || shifted) {
                markOld();
                time = Notes.with(time, TimeNote.NEW);
            }
            changed = false;
            if (!mergedVague(time) && !openPeriod(time)) {
                times.add(time);
            }
        }

        /// 下周找个时间, 周五晚饭后: the period is known, the time in it is not.
        private boolean openPeriod(TimeExpression time) {
            if (times.isEmpty() || !(time instanceof TimeExpression.Vague open)) {
                return false;
            }
            TimeExpression before = times.getLast();
            boolean period =
                    switch (before.mention().grain()) {
                        case WEEK, MONTH, QUARTER, YEAR -> !open.reason().equals("尽快");
                        case MINUTE, HOUR, PART_OF_DAY, DAY, UNKNOWN -> open.reason().equals("事后");
                    };
            boolean ranged =
                    before instanceof TimeExpression.Day
                            || before instanceof TimeExpression.Interval;
            if (!period || !ranged || before.mention().end() != time.mention().start()) {
                return false;
            }
            Mention whole = joined(before.mention(), time.mention());
            times.set(times.size() - 1, new TimeExpression.Vague(whole, open.reason()));
            return true;
        }

        private static Mention joined(Mention first, Mention last) {
            return new Mention(
                    first.start(),
                    last.end(),
                    first.text() + last.text(),
                    first.grain(),
                    first.assumed(),
                    first.notes());
        }

        /// 改天有空再说 is one open time, not three.
        private boolean mergedVague(TimeExpression time) {
            if (times.isEmpty()
                    || !(time instanceof TimeExpression.Vague)
                    || !(times.getLast() instanceof TimeExpression.Vague before)
                    || before.mention().end() != time.mention().start()
                    || before.mention().text().length() > LONGEST_OPEN) {
                return false;
            }
            Mention whole = joined(before.mention(), time.mention());
            times.set(times.size() - 1, new TimeExpression.Vague(whole, before.reason()));
            return true;
        }

        /// Everything said before 改到 in the sentence is what was agreed before.
        private void markOld() {
            for (int index = sentence; index < times.size(); index++) {
                times.set(index, Notes.with(times.get(index), TimeNote.OLD));
            }
        }
    }

    /// Adds notes to finished expressions.
    private static final class Notes {
        private Notes() {}

        static TimeExpression with(TimeExpression time, TimeNote note) {
            Mention mention = add(time.mention(), note);
            return switch (time) {
                case TimeExpression.Instant it -> new TimeExpression.Instant(mention, it.at());
                case TimeExpression.Day it -> new TimeExpression.Day(mention, it.date());
                case TimeExpression.Interval it ->
                        new TimeExpression.Interval(mention, it.from(), it.until());
                case TimeExpression.Deadline it -> new TimeExpression.Deadline(mention, it.bound());
                case TimeExpression.Recurrence it ->
                        new TimeExpression.Recurrence(mention, it.rule(), it.length());
                case TimeExpression.Duration it ->
                        new TimeExpression.Duration(mention, it.length());
                case TimeExpression.Vague it -> new TimeExpression.Vague(mention, it.reason());
                case TimeExpression.Invalid it -> new TimeExpression.Invalid(mention, it.reason());
            };
        }

        private static Mention add(Mention mention, TimeNote note) {
            var notes = EnumSet.of(note);
            notes.addAll(mention.notes());
            return new Mention(
                    mention.start(),
                    mention.end(),
                    mention.text(),
                    mention.grain(),
                    mention.assumed(),
                    notes);
        }
    }
}
