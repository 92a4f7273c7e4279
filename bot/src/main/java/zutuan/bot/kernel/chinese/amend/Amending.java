package zutuan.bot.kernel.chinese.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.amend.Amendment.Change;
import zutuan.bot.kernel.chinese.slot.Quantity;
import zutuan.bot.kernel.chinese.slot.Slots;
import zutuan.bot.kernel.chinese.slot.Span;

/// Puts a sentence right: a hamlet, a village, an amount or a time stands where the wrong one
/// stood, and a place that nobody knows is added. Pure.
public final class Amending {
    private static final List<String> OUR = LeadWords.of("our");
    private static final List<String> PLACE = LeadWords.of("place");
    private static final int LONGEST_PLACE = 10;

    private final List<Change> changes = new ArrayList<>();
    private final Slots was;
    private final String before;
    private final List<Edit> edits = new ArrayList<>();

    private Amending(String before, Slots was) {
        this.before = before;
        this.was = was;
    }

    private record Edit(int start, int end, String text) {}

    /// What is said, with what was read of it.
    public record Said(String text, Slots slots) {}

    /// Empty if the correction names nothing that the sentence could have in its place.
    public static Optional<Amendment> amend(Said before, Leads leads, Slots right) {
        var amending = new Amending(before.text(), before.slots());
        amending.apply(leads, right);
        return amending.done();
    }

    /// The same of amounts alone.
    public static Optional<Amendment> amounts(Said before, Slots right) {
        var amending = new Amending(before.text(), before.slots());
        right.quantities().forEach(amending::quantity);
        return amending.done();
    }

    private Optional<Amendment> done() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Amendment(edited(), changes));
    }

    /// Whether a correction names anything that a report can have.
    public static boolean isOne(Leads leads, Slots right) {
        return !leads.words().isEmpty()
                && (!right.hamlets().isEmpty()
                        || !right.villages().isEmpty()
                        || !right.quantities().isEmpty()
                        || isPlace(leads.words()));
    }

    private void apply(Leads leads, Slots right) {
        String words = leads.words();
        if (!leads.wrong().isEmpty() && !words.isEmpty() && before.contains(leads.wrong())) {
            int at = before.indexOf(leads.wrong());
            replace(at, at + leads.wrong().length(), words);
            return;
        }
        right.villages().stream()
                .findFirst()
                .ifPresent(village -> village(village.choices().getFirst().name()));
        right.hamlets().stream().findFirst().ifPresent(hamlet -> hamlet(hamlet.span().text()));
        right.quantities().forEach(this::quantity);
        if (!right.times().isEmpty() && !was.times().isEmpty()) {
            var time = was.times().getFirst().mention();
            int at = before.indexOf(time.text());
            replaceIfThere(at, time.text(), right.times().getFirst().mention().text());
        }
        boolean known = !right.villages().isEmpty() || !right.hamlets().isEmpty();
        if (changes.isEmpty() && isPlace(words) && !known) {
            add(words);
        }
    }

    private static boolean isPlace(String words) {
        return words.length() <= LONGEST_PLACE
                && words.length() > 1
                && LeadWords.ends(words, PLACE).isPresent();
    }

    private void village(String name) {
        if (!was.villages().isEmpty()) {
            replace(was.villages().getFirst().span(), name);
            return;
        }
        var our = LeadWords.in(before, OUR);
        if (our.isPresent()) {
            int at = before.indexOf(our.get());
            replace(at, at + our.get().length(), name);
        } else {
            insert(0, name);
        }
    }

    private void hamlet(String name) {
        if (was.hamlets().isEmpty()) {
            insert(afterPlace(), name);
        } else {
            replace(was.hamlets().getFirst().span(), name);
        }
    }

    /// In place of the first amount of the same kind; what was not said yet is added.
    private void quantity(Quantity right) {
        String said = right.span().text();
        was.quantities().stream()
                .filter(one -> one.normalUnit().equals(right.normalUnit()))
                .findFirst()
                .ifPresentOrElse(
                        wrong -> replace(wrong.span(), said),
                        () -> append((isOfPeople(right) ? "影响" : "") + said));
    }

    private static boolean isOfPeople(Quantity quantity) {
        return List.of("户", "人").contains(quantity.normalUnit());
    }

    private void append(String words) {
        edits.add(new Edit(before.length(), before.length(), "，" + words));
        changes.add(new Change("", words));
    }

    private void add(String words) {
        insert(afterPlace(), words);
    }

    private int afterPlace() {
        if (!was.hamlets().isEmpty()) {
            return was.hamlets().getFirst().span().end();
        }
        if (!was.villages().isEmpty()) {
            return was.villages().getFirst().span().end();
        }
        return LeadWords.in(before, OUR).map(our -> before.indexOf(our) + our.length()).orElse(0);
    }

    private void replace(Span span, String by) {
        replace(span.start(), span.end(), by);
    }

    private void replaceIfThere(int at, String from, String by) {
        if (at >= 0) {
            replace(at, at + from.length(), by);
        }
    }

    private void replace(int start, int end, String by) {
        String from = before.substring(start, end);
        if (!from.equals(by)) {
            edits.add(new Edit(start, end, by));
            changes.add(new Change(from, by));
        }
    }

    private void insert(int at, String words) {
        edits.add(new Edit(at, at, words));
        changes.add(new Change("", words));
    }

    private String edited() {
        var text = new StringBuilder(before);
        edits.reversed().stream()
                .sorted((one, other) -> Integer.compare(other.start(), one.start()))
                .forEach(edit -> text.replace(edit.start(), edit.end(), edit.text()));
        return text.toString();
    }
}
