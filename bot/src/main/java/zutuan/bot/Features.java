package zutuan.bot;

import java.util.List;
import java.util.function.Supplier;
import zutuan.bot.issue.IssueFeature;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Notices;

/// What the bot can do, a line for each.
final class Features {
    private Features() {}

    static List<Feature> all(
            Settings settings, Events events, Notices notices, Supplier<String> ids) {
        return List.of(new IssueFeature(settings, events, notices, ids));
    }

    static List<String> migrations() {
        return List.of(IssueFeature.MIGRATIONS);
    }
}
