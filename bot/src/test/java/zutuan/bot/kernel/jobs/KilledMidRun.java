package zutuan.bot.kernel.jobs;

import java.util.List;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.store.StoreSettings;

/// A process that sets a timer, does half of what the timer asks for, and dies without a word.
final class KilledMidRun {
    static final int DEAD = 37;

    private KilledMidRun() {}

    public static void main(String[] arguments) {
        boolean login = arguments.length > 1;
        var settings =
                new StoreSettings(
                        arguments[0],
                        login ? arguments[1] : null,
                        login ? arguments[2] : null,
                        2,
                        1);
        var dying =
                new Job(
                        "fatal",
                        (run, tx) -> {
                            tx.handle().execute("update tally set n = n + 1");
                            Runtime.getRuntime().halt(DEAD);
                        });
        try (var desk =
                new Desk(settings, new SettableTime(Desk.NINE), List.of(dying), List.of())) {
            desk.set("fatal", "12", Desk.NINE, "七组");
            desk.jobs.runDue();
        }
    }
}
