package zutuan.bot.assist.ask;

import java.util.List;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.chinese.Tables;
import zutuan.bot.kernel.chinese.intent.DangerWords;

/// Whether a request cannot wait for anybody's acceptance: danger to people, or what may be an
/// epidemic – animals that die, blisters, a disease that has to be notified. Pure.
final class Suspicion {
    private static final List<String> SIGNS =
            Tables.rows(Suspicion.class, "suspicion.tsv").stream().map(List::getFirst).toList();
    private static final List<String> HARMLESS = Tables.lines(Suspicion.class, "harmless.tsv");

    private Suspicion() {}

    static boolean isUrgent(NewHelp help) {
        return help.danger().isCry() || mayBeEpidemic(help);
    }

    private static boolean mayBeEpidemic(NewHelp help) {
        boolean animals = help.trouble().field() == Field.LIVESTOCK;
        String said = help.said();
        boolean sign = SIGNS.stream().anyMatch(said::contains);
        boolean harmless = HARMLESS.stream().anyMatch(said::contains);
        return animals && !harmless && (sign || DangerWords.animalsDie(said));
    }

    /// What is registered: it says that it may be an epidemic where its own words do not.
    static String told(NewHelp help) {
        boolean plain = DangerWords.animalsDie(help.said()) || help.danger().isCry();
        return plain ? help.said() : "疑似疫情:" + help.said();
    }
}
