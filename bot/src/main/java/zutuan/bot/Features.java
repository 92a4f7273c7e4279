package zutuan.bot;

import java.util.List;
import zutuan.bot.handbook.HandbookFeature;
import zutuan.bot.issue.IssueFeature;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.MeetingFeature;
import zutuan.bot.member.MemberFeature;

/// What the bot can do, a line for each.
final class Features {
    private Features() {}

    static List<Feature> all(Kit kit) {
        return List.of(
                new IssueFeature(kit),
                new MemberFeature(kit),
                new MeetingFeature(kit),
                new HandbookFeature(kit));
    }

    static List<String> migrations() {
        return List.of(IssueFeature.MIGRATIONS, MeetingFeature.MIGRATIONS);
    }
}
