package zutuan.bot.record.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.slot.Units;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.ledger.LedgerReader.Amount;
import zutuan.bot.record.ledger.LedgerReader.Line;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.model.LedgerEntry.Figure;
import zutuan.bot.record.model.LedgerEntry.Mistake;
import zutuan.bot.record.reading.Delicate;
import zutuan.bot.record.reading.DoubtReplies;
import zutuan.bot.record.reading.Plain;

/// Shows one figure, and marks it as mistaken with another in its place or none.
final class LedgerMending {
    private final LedgerBook book;
    private final ZoneId zone;

    LedgerMending(Kit kit) {
        book = new LedgerBook(kit);
        zone = kit.settings().zone();
    }

    private Optional<LedgerEntry> find(long number, Turn turn) {
        return book.find(number, turn).filter(one -> LedgerShelf.isFor(one, turn));
    }

    Answer show(long number, Turn turn) {
        return find(number, turn)
                .map(one ->
                        Answer.of(LedgerReplies.shown(one, turn.roster(), zone))
                                .about(one.ref().subject()))
                .orElseGet(() -> Answer.of(LedgerReplies.unknown(number)));
    }

    private static Optional<String> refusal(LedgerEntry entry, Turn turn) {
        if (!entry.counts()) {
            return Optional.of(LedgerReplies.marked(entry));
        }
        boolean may =
                entry.origin().memberId().equals(turn.member().id())
                        || LedgerDesk.mayEnter(entry.name().village(), turn);
        return may
                ? Optional.empty()
                : Optional.of(LedgerReplies.notYours(entry.name().village(), turn.roster()));
    }

    Answer correct(long number, String words, Line line, Turn turn) {
        var found = find(number, turn);
        if (found.isEmpty()) {
            return Answer.of(LedgerReplies.unknown(number));
        }
        var entry = found.get();
        var refused = refusal(entry, turn).or(() -> doubt(entry, line, turn));
        if (refused.isPresent()) {
            return Answer.of(refused.get()).about(entry.ref().subject());
        }
        String reason = reason(line);
        if (reason.isEmpty()) {
            String step = "改" + entry.ref().label();
            return Answer.of(LedgerReplies.WHY)
                    .asking(new Question.Words(step, "/" + step + " " + words + "，理由 "));
        }
        var better = better(entry, line);
        if (book.same(entry.name(), better, turn).isPresent()) {
            return Answer.of(LedgerReplies.asBefore(entry)).about(entry.ref().subject());
        }
        var next = book.next(turn);
        if (!mark(entry, reason, next.number(), turn)) {
            // Somebody was faster: what they say of it stands.
            return show(number, turn);
        }
        var entered = book.enter(next, entry.name(), better, turn);
        return Answer.of(LedgerReplies.corrected(entry, entered, reason, turn.roster()))
                .about(entered.ref().subject());
    }

    private Optional<String> doubt(LedgerEntry entry, Line line, Turn turn) {
        var doubts = line.doubts();
        if (doubts.delicate().filter(Delicate.PHONE::equals).isPresent()) {
            return doubts.delicate().map(LedgerReplies::delicate);
        }
        if (doubts.noTime().isPresent()) {
            return doubts.noTime().map(DoubtReplies::noTime);
        }
        if (doubts.negative()) {
            return Optional.of(LedgerReplies.NEGATIVE);
        }
        if (line.amounts().isEmpty() && line.dated() == null) {
            return Optional.of(LedgerReplies.unclear(entry));
        }
        var other = line.amounts().stream().filter(one -> isOther(one, entry)).findFirst();
        if (other.isPresent()) {
            return Optional.of(LedgerReplies.otherUnit(entry, other.get().said()));
        }
        return Optional.ofNullable(line.dated())
                .filter(day -> day.first().isAfter(LocalDate.ofInstant(turn.now(), zone)))
                .map(LedgerReplies::notYet);
    }

    /// 300亩 is no number of pigs: another entry is meant.
    private static boolean isOther(Amount amount, LedgerEntry entry) {
        String was = entry.figure().unit();
        return !amount.unit().isEmpty()
                && !was.isEmpty()
                && !measured(amount.unit()).equals(measured(was));
    }

    private static String measured(String unit) {
        return Units.shipped().at(unit, 0).map(Units.Unit::into).orElse(unit);
    }

    /// What stands behind the figure.
    private static String reason(Line line) {
        String said = line.amounts().isEmpty() ? line.words() : line.source();
        return Plain.of(said.replaceFirst("^[\\s,，。:：]*(?:理由|原因|因为)?[\\s:：是]*", ""));
    }

    /// What was not said stays as it was.
    private static Figure better(LedgerEntry entry, Line line) {
        var was = entry.figure();
        var amount = line.amounts().isEmpty() ? null : line.amounts().getFirst();
        var dated = line.dated() == null ? was.dated() : line.dated();
        return amount == null
                ? new Figure(
                        was.said(), was.amount(), was.unit(), dated, was.source(), was.delicate())
                : new Figure(
                        amount.said() + (amount.unit().isEmpty() ? was.unit() : ""),
                        amount.value(),
                        unit(amount, was),
                        dated,
                        was.source(),
                        was.delicate());
    }

    private static String unit(Amount amount, Figure was) {
        return amount.unit().isEmpty() ? was.unit() : amount.unit();
    }

    /// False if it was marked before.
    private boolean mark(LedgerEntry entry, String reason, @Nullable Long better, Turn turn) {
        return book.mark(entry, new Mistake(reason, turn.member().id(), turn.now(), better), turn);
    }

    Answer withdraw(List<Long> numbers, String reason, Turn turn) {
        var entries = new ArrayList<LedgerEntry>();
        for (long number : numbers) {
            var found = find(number, turn);
            if (found.isEmpty()) {
                return Answer.of(LedgerReplies.unknown(number));
            }
            var refused = refusal(found.get(), turn);
            if (refused.isPresent()) {
                return Answer.of(refused.get()).about(found.get().ref().subject());
            }
            entries.add(found.get());
        }
        boolean open = entries.stream().anyMatch(one -> !one.figure().delicate());
        var delicate =
                Delicate.in(reason)
                        .filter(what -> what == Delicate.PHONE || turn.inGroup() || open);
        if (delicate.isPresent()) {
            return Answer.of(LedgerReplies.delicate(delicate.get()));
        }
        String labels =
                entries.stream().map(one -> one.ref().label()).collect(Collectors.joining("、"));
        if (reason.isEmpty()) {
            String step = "作废" + labels;
            return Answer.of(LedgerReplies.WHY).asking(new Question.Words(step, "/" + step + " "));
        }
        for (var entry : entries) {
            if (!mark(entry, Plain.of(reason), null, turn)) {
                return show(entry.ref().number(), turn);
            }
        }
        return Answer.of(LedgerReplies.withdrawn(labels)).about(entries.getFirst().ref().subject());
    }
}
