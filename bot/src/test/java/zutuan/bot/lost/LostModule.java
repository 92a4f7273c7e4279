package zutuan.bot.lost;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.kernel.chinese.Words;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.export.Export;
import zutuan.bot.kernel.export.Table;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.Kit;

/// What was found (失物), kept until somebody asks for it.
public final class LostModule implements FeatureModule {
    static final SubjectKind KIND = new SubjectKind("lost", "失%d", Words.of(), Words.of("失物"));

    @Override
    public String id() {
        return "lost";
    }

    @Override
    public boolean keepsTables() {
        return true;
    }

    @Override
    public List<SubjectKind> subjects() {
        return List.of(KIND);
    }

    @Override
    public List<? extends Permission> permissions() {
        return List.of(LostPermission.values());
    }

    @Override
    public Optional<FeatureSection<?>> settings() {
        return Optional.of(LostSettings.SECTION);
    }

    /// The models know no 失物: to be told that something was found is a record like another.
    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.RECORD_ACTIVITY);
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export(
                        "lost",
                        "件失物",
                        (tx, roster, _) ->
                                new Table(
                                        "失物",
                                        List.of("编号", "什么"),
                                        new LostStore().rows(tx, roster.workspace()))));
    }

    @Override
    public Feature create(Kit kit) {
        return new LostFeature(kit);
    }
}
