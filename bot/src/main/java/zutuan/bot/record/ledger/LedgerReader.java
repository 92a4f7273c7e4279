package zutuan.bot.record.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;
import zutuan.bot.kernel.chinese.intent.Card;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.slot.Link;
import zutuan.bot.kernel.chinese.slot.Slots;
import zutuan.bot.kernel.chinese.slot.Units;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.record.model.Dated;
import zutuan.bot.record.reading.Delicate;
import zutuan.bot.record.reading.PastDays;
import zutuan.bot.record.reading.Unlisted;

/// Reads a line of the ledger: 石桥村 存栏 牛320头、猪700头 11月20日 畜牧站统计. Pure.
record LedgerReader(ZoneId zone) {
    /// A unit that no table has is no longer.
    private static final int UNIT = 3;

    /// What makes a number the name of something.
    private static final String NO_UNIT = "号年月日组村社届期";

    private static final String FILLERS = "[\\s:,;、。和有共计为是]+";
    private static final String NEARLY = "(?:大约|约|将近|近|大概)$";

    /// `unit` is empty where none was said.
    record Amount(Metrics.Name name, String said, BigDecimal value, String unit) {}

    /// What was read; null or empty is what was not said. `words` are what is counted where no
    /// amount was said.
    record Line(
            @Nullable String village,
            List<Amount> amounts,
            String words,
            @Nullable Dated dated,
            String source,
            Doubts doubts) {}

    /// Why it cannot be taken as it is.
    record Doubts(
            Optional<Delicate> delicate,
            Optional<String> noTime,
            Optional<String> unlisted,
            boolean negative) {}

    Line read(String said, Heard heard) {
        return read(said, heard, Integer.MAX_VALUE);
    }

    /// Whatever is behind the first figure is no figure.
    Line readOne(String said, Heard heard) {
        return read(said, heard, 1);
    }

    private Line read(String said, Heard heard, int most) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        var slots = heard.meanings().read(said, new Context(now, Card.NONE, true)).slots();
        var roster = heard.speaker().roster();
        var village = village(slots);
        String rest = PastDays.without(said, PastDays.exact(slots.times()));
        var unlisted =
                village.isPresent() ? Optional.<String>empty() : Unlisted.in(rest.strip(), roster);
        String line = village.map(link -> without(rest, link, said)).orElse(rest);
        var found = new Amounts(line, most).read();
        return new Line(
                village.map(link -> link.choices().getFirst().id()).orElse(null),
                found.all,
                found.all.isEmpty() ? line.replaceAll("[\\s,。]+", " ").strip() : "",
                PastDays.dated(slots.times(), now.toLocalDate()).orElse(null),
                found.all.isEmpty() ? "" : source(line.substring(found.end)),
                new Doubts(
                        Delicate.in(said),
                        PastDays.invalid(slots.times()),
                        unlisted,
                        found.negative));
    }

    private static Optional<Link> village(Slots slots) {
        return slots.villages().stream().filter(Link::sure).findFirst();
    }

    /// As it was written, or by ear.
    private static String without(String text, Link link, String said) {
        int end = Math.min(link.span().end(), said.length());
        String written = said.substring(Math.min(link.span().start(), end), end);
        String name = text.contains(written) ? written : link.choices().getFirst().name();
        return text.replace(name, " ");
    }

    private static String source(String words) {
        return words.replaceAll("[\\s,;。]+", " ")
                .strip()
                .replaceFirst("^(?:数据来源|来源|数据)[:是为 ]*", "")
                .strip();
    }

    /// One walk over the numbers of a line.
    private static final class Amounts {
        private final String text;
        private final int most;
        private final List<Amount> all = new ArrayList<>();
        private int end;
        private boolean negative;

        Amounts(String text, int most) {
            this.text = text;
            this.most = most;
        }

        Amounts read() {
            for (var numeral : Numerals.find(text)) {
                if (all.size() == most || (numeral.start() >= end && !add(numeral))) {
                    break;
                }
            }
            return this;
        }

        /// False where the source begins.
        private boolean add(Numeral numeral) {
            char before = numeral.start() > 0 ? text.charAt(numeral.start() - 1) : ' ';
            String unit = unit(numeral);
            boolean digits = Character.isDigit(text.charAt(numeral.start()));
            if (before == '第' || isLatin(before) || (unit.isEmpty() && !digits)) {
                return true;
            }
            String words = text.substring(end, numeral.start());
            String name = words.replaceFirst("[-负]$", "").replaceAll(FILLERS, " ").strip();
            boolean nearly = name.matches(".*" + NEARLY);
            name = name.replaceFirst(NEARLY, "").strip();
            boolean known = Units.shipped().at(text, numeral.end()).isPresent();
            if (!all.isEmpty() && !known && (name.isEmpty() || words.startsWith(" "))) {
                return false;
            }
            negative |= before == '-' || before == '负';
            var last = all.isEmpty() ? Metrics.Name.NONE : all.getLast().name();
            String said = text.substring(numeral.start(), numeral.end()) + unit;
            all.add(
                    new Amount(
                            Metrics.read(name, last),
                            (nearly ? "约" : "") + said,
                            numeral.value(),
                            unit));
            end = numeral.end() + unit.length();
            return true;
        }

        /// As it stands there; of words that are no known unit only a short one that ends there.
        private String unit(Numeral numeral) {
            var known = Units.shipped().at(text, numeral.end());
            if (known.isPresent()) {
                return known.get().word();
            }
            int at = numeral.end();
            while (at < text.length() && Character.isIdeographic(text.charAt(at))) {
                at++;
            }
            String word = text.substring(numeral.end(), at);
            boolean digits = Character.isDigit(text.charAt(numeral.start()));
            boolean counts = word.isEmpty() || NO_UNIT.indexOf(word.charAt(0)) < 0;
            return digits && counts && word.length() <= UNIT ? word : "";
        }

        private static boolean isLatin(char one) {
            return one < 0x80 && Character.isLetterOrDigit(one);
        }
    }
}
