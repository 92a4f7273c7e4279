package zutuan.bot.record;

import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.export.Export;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.talk.Chapter;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.record.export.RecordTables;
import zutuan.bot.record.model.Activity;
import zutuan.bot.record.model.LedgerEntry;
import zutuan.bot.record.model.Practice;
import zutuan.bot.record.model.RecordPermission;

/// Records of what was done (活动), practices that others may take over (经验), and the ledger of
/// villages (台账).
public final class RecordModule implements FeatureModule {
    @Override
    public String id() {
        return "record";
    }

    @Override
    public boolean keepsTables() {
        return true;
    }

    @Override
    public List<SubjectKind> subjects() {
        return List.of(Activity.KIND, Practice.KIND, LedgerEntry.KIND);
    }

    @Override
    public List<? extends Permission> permissions() {
        return List.of(RecordPermission.values());
    }

    /// Whoever keeps records of one kind more closely may claim it.
    @Override
    public Set<Intent> spareIntents() {
        return Set.of(Intent.RECORD_ACTIVITY);
    }

    @Override
    public List<Export> exports() {
        return List.of(RecordTables.PRACTICES, RecordTables.LEDGER);
    }

    @Override
    public List<Chapter> handbook() {
        return List.of(
                Chapter.of(RecordModule.class, "record", "记活动"),
                Chapter.of(RecordModule.class, "practice", "经验推广").seldom(),
                Chapter.of(RecordModule.class, "ledger", "村台账").seldom());
    }

    @Override
    public Feature create(Kit kit) {
        return new RecordFeature(kit);
    }
}
