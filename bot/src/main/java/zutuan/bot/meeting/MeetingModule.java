package zutuan.bot.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.talk.Chapter;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingPermission;
import zutuan.bot.meeting.model.MeetingSettings;

/// Joint meetings and field visits (会议、观摩).
public final class MeetingModule implements FeatureModule {
    @Override
    public String id() {
        return "meeting";
    }

    @Override
    public boolean keepsTables() {
        return true;
    }

    @Override
    public List<SubjectKind> subjects() {
        return List.of(Meeting.KIND);
    }

    @Override
    public List<? extends Permission> permissions() {
        return List.of(MeetingPermission.values());
    }

    @Override
    public Optional<FeatureSection<?>> settings() {
        return Optional.of(MeetingSettings.SECTION);
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(
                Intent.BOOK_MEETING, Intent.RSVP, Intent.CANCEL_MEETING, Intent.RESCHEDULE_MEETING);
    }

    @Override
    public List<Chapter> handbook() {
        return List.of(Chapter.of(MeetingModule.class, "meet", "开会"));
    }

    @Override
    public Feature create(Kit kit) {
        return new MeetingFeature(kit);
    }
}
