package zutuan.bot.member;

import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.talk.Chapter;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.Kit;

/// Members (人员): leave, handing over, accounts, the roster, the bot's own state.
public final class MemberModule implements FeatureModule {
    @Override
    public String id() {
        return "member";
    }

    @Override
    public List<? extends Permission> permissions() {
        return List.of(MemberPermission.values());
    }

    /// 明天请假 is leave where no invitation can be meant.
    @Override
    public Set<Intent> leftIntents() {
        return Set.of(Intent.RSVP);
    }

    @Override
    public List<Chapter> handbook() {
        return List.of(Chapter.of(MemberModule.class, "people", "请假").seldom());
    }

    @Override
    public Feature create(Kit kit) {
        return new MemberFeature(kit);
    }
}
