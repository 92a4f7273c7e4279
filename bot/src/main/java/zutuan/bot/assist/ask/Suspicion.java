package zutuan.bot.assist.ask;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.Tables;
import zutuan.bot.kernel.chinese.intent.DangerWords;

/// Whether a request cannot wait for anybody's acceptance: danger to people, or what may be an
/// epidemic – animals that die or are poisoned, blisters, a disease that has to be notified. Its
/// own words tell it, whatever a model thinks. Pure.
final class Suspicion {
    private static final Phrases SAID = Phrases.beside(Suspicion.class, "suspicion.phrases");
    private static final Pattern SIGN = SAID.get("sign");
    private static final Pattern PLAIN = SAID.get("plain");
    private static final Pattern ELSEWHERE = SAID.get("elsewhere");
    private static final List<String> HARMLESS = Tables.lines(Suspicion.class, "harmless.tsv");

    /// What the registered words say where they do not themselves tell of dying animals, so that
    /// nobody but the vets and the town hears of it.
    private static final String SICK = "疑似疫情、牲畜发病:";

    private Suspicion() {}

    static boolean isUrgent(NewHelp help) {
        return help.danger().isCry() || mayBeEpidemic(help);
    }

    private static boolean mayBeEpidemic(NewHelp help) {
        boolean animals = help.trouble().field() == Field.LIVESTOCK;
        String said = help.said();
        return animals
                && !isHarmless(said)
                && (SIGN.matcher(said).find() || DangerWords.animalsDie(said));
    }

    private static boolean isHarmless(String said) {
        return HARMLESS.stream().anyMatch(said::contains);
    }

    /// Whether it is plain enough to be heard without being asked for: animals and what befalls
    /// them are named here and now.
    static boolean isPlain(String said) {
        return PLAIN.matcher(said).find() && !ELSEWHERE.matcher(said).find() && !isHarmless(said);
    }

    /// What is registered: it says that it may be an epidemic where its own words do not.
    static String told(NewHelp help) {
        return told(help.said(), help.danger().isCry());
    }

    static String told(String said, boolean cry) {
        return cry || DangerWords.animalsDie(said) ? said : SICK + said;
    }
}
