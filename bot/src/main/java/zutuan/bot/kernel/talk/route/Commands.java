package zutuan.bot.kernel.talk.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.FeatureModule.AtWork;

/// All commands in the order in which they are asked, and which of them act on an intent: those of
/// the feature that claims it.
public final class Commands {
    /// What the kernel's own commands act on.
    public static final Intent OWN = Intent.HELP_GREETING;

    private final List<Command<?>> all;
    private final Map<Intent, List<Command<?>>> acting = new HashMap<>();
    private final Optional<Intent> lastResort;

    /// `own` are the kernel's.
    public Commands(List<AtWork> features, List<Command<?>> own) {
        var gathered = new ArrayList<Command<?>>();
        var spare = new HashMap<Intent, List<Command<?>>>();
        for (var one : features) {
            var its = ordered(one.feature().commands());
            gathered.addAll(its);
            one.module().intents().forEach(intent -> acting.put(intent, its));
            one.module().spareIntents().forEach(intent -> spare.putIfAbsent(intent, its));
        }
        spare.forEach(acting::putIfAbsent);
        for (var one : features) {
            var its = ordered(one.feature().commands());
            one.module()
                    .leftIntents()
                    .forEach(intent -> acting.merge(intent, its, Commands::joined));
        }
        gathered.addAll(own);
        acting.put(OWN, ordered(own));
        all = ordered(gathered);
        lastResort =
                features.stream().flatMap(one -> one.module().lastResort().stream()).findFirst();
    }

    private static List<Command<?>> joined(List<Command<?>> first, List<Command<?>> next) {
        return Stream.concat(first.stream(), next.stream()).toList();
    }

    private static List<Command<?>> ordered(List<Command<?>> commands) {
        return commands.stream()
                .sorted(Comparator.comparing(Command::comesLast))
                .<Command<?>>map(command -> command)
                .toList();
    }

    public List<Command<?>> all() {
        return all;
    }

    List<Command<?>> actingOn(Intent intent) {
        return acting.getOrDefault(intent, List.of());
    }

    /// What is assumed of a sentence that is plain to nobody, if a feature takes such.
    Optional<Intent> lastResort() {
        return lastResort;
    }
}
