package zutuan.bot.kernel.talk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.export.Export;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.settings.FeatureFolder;
import zutuan.bot.kernel.settings.FeatureSection;

/// What there is to know of a feature before it is at work, and how it is put to work: the one
/// class of it that the composition names. All data; a feature says only what it has.
public interface FeatureModule {
    /// Its name in the program (`issue`), which is also that of its package.
    String id();

    /// Whether it keeps tables of its own.
    default boolean keepsTables() {
        return false;
    }

    /// The class-path folder of its migrations.
    default Optional<String> migrations() {
        return keepsTables()
                ? Optional.of("classpath:zutuan/bot/" + id() + "/migrations")
                : Optional.empty();
    }

    /// The kinds of numbered things it keeps.
    default List<SubjectKind> subjects() {
        return List.of();
    }

    /// What its commands may ask for, beside what the kernel declares.
    default List<? extends Permission> permissions() {
        return List.of();
    }

    /// Its section of bot.yaml; read from the kit's settings.
    default Optional<FeatureSection<?>> settings() {
        return Optional.empty();
    }

    /// Its folders of the config directory; read from the kit's settings.
    default List<FeatureFolder<?>> folders() {
        return List.of();
    }

    /// What sentences may want of it. Two features that claim one intent refuse to start.
    default Set<Intent> intents() {
        return Set.of();
    }

    /// What it also acts on as long as no other feature claims it.
    default Set<Intent> spareIntents() {
        return Set.of();
    }

    /// What it acts on where the feature that claims it has nothing to offer.
    default Set<Intent> leftIntents() {
        return Set.of();
    }

    /// The one of its intents that is assumed where somebody tells something that is plain to
    /// nobody; one feature at most has such.
    default Optional<Intent> lastResort() {
        return Optional.empty();
    }

    /// The tables that the command line writes into files.
    default List<Export> exports() {
        return List.of();
    }

    /// Its part of the members' handbook.
    default List<Chapter> handbook() {
        return List.of();
    }

    Feature create(Kit kit);

    default AtWork putToWork(Kit kit) {
        return new AtWork(this, create(kit));
    }

    /// A feature at work, with what there is to know of it.
    record AtWork(FeatureModule module, Feature feature) {}
}
