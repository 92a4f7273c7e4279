package zutuan.bot.issue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.issue.list.IssueExport;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.issue.model.IssueSettings;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.export.Export;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.talk.Chapter;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.Kit;

/// Posting issues (问题) and following them to close-out.
public final class IssueModule implements FeatureModule {
    @Override
    public String id() {
        return "issue";
    }

    @Override
    public boolean keepsTables() {
        return true;
    }

    @Override
    public List<SubjectKind> subjects() {
        return List.of(Issue.KIND);
    }

    @Override
    public List<? extends Permission> permissions() {
        return List.of(IssuePermission.values());
    }

    @Override
    public Optional<FeatureSection<?>> settings() {
        return Optional.of(IssueSettings.SECTION);
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(
                Intent.REPORT_ISSUE,
                Intent.CLAIM_ISSUE,
                Intent.PROGRESS_ISSUE,
                Intent.CLOSE_ISSUE,
                Intent.LIST_ISSUES);
    }

    /// A question to a technician is a problem too.
    @Override
    public Set<Intent> spareIntents() {
        return Set.of(Intent.ASK_TECH);
    }

    /// It may be a cry for help in words that nobody foresaw.
    @Override
    public Optional<Intent> lastResort() {
        return Optional.of(Intent.REPORT_ISSUE);
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export(
                        "issues",
                        "个问题",
                        (tx, roster, zone) ->
                                new IssueExport(new IssueListStore(), new HelpStore(), zone)
                                        .table(tx, roster)));
    }

    @Override
    public List<Chapter> handbook() {
        return List.of(
                Chapter.of(IssueModule.class, "report", "报问题"),
                Chapter.of(IssueModule.class, "work", "办问题"),
                Chapter.of(IssueModule.class, "look", "查进展"),
                Chapter.of(IssueModule.class, "mend", "改错").seldom());
    }

    @Override
    public Feature create(Kit kit) {
        return new IssueFeature(kit);
    }
}
