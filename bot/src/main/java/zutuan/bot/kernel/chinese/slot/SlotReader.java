package zutuan.bot.kernel.chinese.slot;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zutuan.bot.kernel.chinese.Normalized;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;

/// Finds the slots of messages. Build one per roster: the constructor prepares the names.
/// Thread-safe.
///
/// Where two slots want the same characters, phones win over names that are written out, those over
/// times, times over numbers and quantities, and everything over what only sounds like a name.
public final class SlotReader {
    private final TimeReader times;
    private final VillageReader villages;
    private final PersonReader people;
    private final ReferenceReader references;
    private final QuantityReader quantities = new QuantityReader();

    /// `kinds` are what numbers may refer to.
    public SlotReader(TimeReader times, Gazetteer gazetteer, List<SubjectKind> kinds) {
        this.times = times;
        this.references = new ReferenceReader(kinds);
        this.villages = new VillageReader(gazetteer.villages());
        this.people = new PersonReader(gazetteer.people());
    }

    /// The slots of a message said at this local time. Never fails, whatever the text.
    public Slots read(Normalized message, LocalDateTime now) {
        var taken = new Taken(message);
        List<Phone> phones = PhoneReader.read(taken);
        List<Link> named = new ArrayList<>(people.written(taken));
        List<VillageReader.Found> places = villages.read(taken);
        List<TimeExpression> said = times(message, now, taken);
        named.addAll(people.others(taken, places));
        named.sort(Comparator.comparingInt(link -> link.span().start()));
        List<Hamlet> hamlets = HamletReader.read(taken);
        List<Reference> numbers = references.read(taken);
        List<Quantity> amounts = quantities.read(taken);
        return new Slots(
                said,
                named,
                places.stream().map(VillageReader.Found::link).toList(),
                hamlets,
                amounts,
                phones,
                numbers,
                taken.masked());
    }

    private List<TimeExpression> times(Normalized message, LocalDateTime now, Taken taken) {
        var said = new ArrayList<TimeExpression>();
        for (TimeExpression time : times.read(message, now)) {
            int start = message.position(time.mention().start());
            int end = message.position(time.mention().end());
            boolean shared =
                    !said.isEmpty() && said.getLast().mention().start() == time.mention().start();
            if (end > start && (shared || taken.free(start, end))) {
                taken.take(start, end, Mark.TIME);
                said.add(time);
            }
        }
        return said;
    }
}
