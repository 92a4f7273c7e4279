package zutuan.bot.kernel.people;

import java.util.List;

/**
 * A technical station (站所), such as the tobacco station (烟站).
 *
 * @param duty member ids in the order in which they are on duty (值班表)
 * @param shifts how the duty goes round
 */
public record Station(String id, String name, List<String> duty, Shifts shifts) {
    public Station {
        duty = List.copyOf(duty);
    }

    /** One whose first on duty always is. */
    public Station(String id, String name, List<String> duty) {
        this(id, name, duty, Shifts.PLAIN);
    }
}
