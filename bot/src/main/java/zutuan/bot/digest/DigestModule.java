package zutuan.bot.digest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.digest.model.DigestPermission;
import zutuan.bot.digest.model.DigestSettings;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.talk.Chapter;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.Kit;

/// What a week brought (周报), for the group and for each member.
public final class DigestModule implements FeatureModule {
    @Override
    public String id() {
        return "digest";
    }

    @Override
    public boolean keepsTables() {
        return true;
    }

    @Override
    public List<? extends Permission> permissions() {
        return List.of(DigestPermission.values());
    }

    @Override
    public Optional<FeatureSection<?>> settings() {
        return Optional.of(DigestSettings.SECTION);
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.DIGEST_QUERY);
    }

    @Override
    public List<Chapter> handbook() {
        return List.of(Chapter.of(DigestModule.class, "digest", "周报"));
    }

    @Override
    public Feature create(Kit kit) {
        return new DigestFeature(kit);
    }
}
