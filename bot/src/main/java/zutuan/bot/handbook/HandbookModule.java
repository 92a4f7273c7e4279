package zutuan.bot.handbook;

import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.Kit;

/// The members' handbook (手册).
public final class HandbookModule implements FeatureModule {
    @Override
    public String id() {
        return "handbook";
    }

    @Override
    public Feature create(Kit kit) {
        return new HandbookFeature(kit);
    }
}
