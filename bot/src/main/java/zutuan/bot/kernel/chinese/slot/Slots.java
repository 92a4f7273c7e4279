package zutuan.bot.kernel.chinese.slot;

import java.util.List;
import zutuan.bot.kernel.chinese.time.TimeExpression;

/// What a message says, in the order of the message. Slots do not overlap.
///
/// @param masked the normal form with every slot replaced by its {@link Mark}
public record Slots(
        List<TimeExpression> times,
        List<Link> people,
        List<Link> villages,
        List<Hamlet> hamlets,
        List<Quantity> quantities,
        List<Phone> phones,
        List<Reference> references,
        String masked) {
    public Slots {
        times = List.copyOf(times);
        people = List.copyOf(people);
        villages = List.copyOf(villages);
        hamlets = List.copyOf(hamlets);
        quantities = List.copyOf(quantities);
        phones = List.copyOf(phones);
        references = List.copyOf(references);
    }
}
