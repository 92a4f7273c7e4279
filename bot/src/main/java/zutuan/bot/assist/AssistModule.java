package zutuan.bot.assist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zutuan.bot.assist.cases.CaseLibrary;
import zutuan.bot.assist.cases.CasePermission;
import zutuan.bot.assist.guidance.Guidance;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpSettings;
import zutuan.bot.assist.season.SeasonCalendar;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.settings.FeatureFolder;
import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.talk.Chapter;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.Kit;

/// Tech help (技术求助): the stations on duty, and who comes.
public final class AssistModule implements FeatureModule {
    @Override
    public String id() {
        return "assist";
    }

    @Override
    public boolean keepsTables() {
        return true;
    }

    @Override
    public List<SubjectKind> subjects() {
        return List.of(HelpRequest.KIND, Guidance.KIND);
    }

    @Override
    public List<? extends Permission> permissions() {
        return Stream.of(HelpPermission.values(), CasePermission.values())
                .<Permission>flatMap(Stream::of)
                .toList();
    }

    @Override
    public List<FeatureFolder<?>> folders() {
        return List.of(CaseLibrary.FOLDER, SeasonCalendar.FOLDER);
    }

    @Override
    public Optional<FeatureSection<?>> settings() {
        return Optional.of(HelpSettings.SECTION);
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.ASK_TECH, Intent.ACCEPT_TECH, Intent.CLOSE_TECH);
    }

    @Override
    public List<Chapter> handbook() {
        return List.of(
                Chapter.of(AssistModule.class, "ask", "问技术"),
                Chapter.of(AssistModule.class, "duty", "值班、上门").seldom(),
                Chapter.of(AssistModule.class, "guidance", "集中指导、农时"));
    }

    @Override
    public Feature create(Kit kit) {
        return new AssistFeature(new AssistDesks(kit));
    }
}
