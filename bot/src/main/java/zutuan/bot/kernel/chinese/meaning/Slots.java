package zutuan.bot.kernel.chinese.meaning;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.time.TimeExpression;

/// What a message names. `number` is that of an issue, help request or meeting.
public record Slots(
        List<TimeExpression> times,
        List<Name> people,
        List<Name> villages,
        List<Amount> amounts,
        List<String> phones,
        @Nullable Integer number) {
    public Slots {
        times = List.copyOf(times);
        people = List.copyOf(people);
        villages = List.copyOf(villages);
        amounts = List.copyOf(amounts);
        phones = List.copyOf(phones);
    }

    /// Somebody or somewhere; not `sure` where more than one could be meant.
    public record Name(String name, boolean sure) {}

    /// So much of something.
    public record Amount(BigDecimal value, String unit, boolean approximate) {}
}
