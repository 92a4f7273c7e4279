package zutuan.bot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.export.Export;
import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Chapter;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.route.Commands;

/// The features of a bot, in the order in which they are asked. Two that claim the same refuse to
/// start.
public record Modules(List<FeatureModule> all) {
    private static final String KERNEL = "classpath:zutuan/bot/kernel/store/migrations";

    public Modules {
        all = List.copyOf(all);
        once(all, "name", module -> List.of(module.id()));
        once(all, "intent", FeatureModule::intents);
        once(all, "last resort", module -> module.lastResort().map(_ -> "").stream().toList());
        once(
                all,
                "section",
                module -> module.settings().map(FeatureSection::key).stream().toList());
        once(all, "export", module -> module.exports().stream().map(Export::name).toList());
        once(all, "subject", module -> module.subjects().stream().map(SubjectKind::code).toList());
        once(
                all,
                "number",
                module -> module.subjects().stream().map(SubjectKind::writing).toList());
    }

    public static Modules of(FeatureModule... all) {
        return new Modules(List.of(all));
    }

    /// A mistake of whoever put the bot together, so that there is nothing to do but to say so.
    private static void once(
            List<FeatureModule> all, String what, Function<FeatureModule, Collection<?>> claimed) {
        var owners = new HashMap<Object, String>(Map.of(Commands.OWN, "the kernel"));
        for (var module : all) {
            for (var thing : claimed.apply(module)) {
                String other = owners.putIfAbsent(thing, module.id());
                if (other != null) {
                    throw new IllegalStateException(
                            "the %s %s is claimed by %s and by %s"
                                    .formatted(what, thing, other, module.id()));
                }
            }
        }
    }

    /// Of the kernel and of every feature with tables.
    List<String> migrations() {
        var folders = new ArrayList<>(List.of(KERNEL));
        all.forEach(module -> module.migrations().ifPresent(folders::add));
        return folders;
    }

    public Loaded settings(Path configDir, Map<String, String> environment) {
        return Settings.load(configDir, environment, sections());
    }

    Loaded settings(Path configDir, Map<String, String> environment, Optional<Path> roster) {
        return Settings.load(configDir, environment, sections(), roster);
    }

    private List<FeatureSection<?>> sections() {
        return all.stream().<FeatureSection<?>>flatMap(one -> one.settings().stream()).toList();
    }

    /// What numbers may refer to.
    public List<SubjectKind> subjects() {
        return all.stream().flatMap(module -> module.subjects().stream()).toList();
    }

    List<Export> exports() {
        return all.stream().flatMap(module -> module.exports().stream()).toList();
    }

    List<Chapter> handbook() {
        return all.stream().flatMap(module -> module.handbook().stream()).toList();
    }
}
