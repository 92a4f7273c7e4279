package zutuan.bot.issue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Media;
import zutuan.bot.Features;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.TestKit;
import zutuan.bot.kernel.talk.WordsAlone;

/// The town of the shipped configuration and its invented people.
public final class Town {
    public static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");
    public static final Settings SETTINGS = settings();
    public static final Kit KIT = TestKit.silent(SETTINGS);
    public static final Roster ROSTER = SETTINGS.roster().getFirst();

    private Town() {}

    private static Settings settings() {
        return switch (Features.ALL.settings(Path.of("../config"), Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    public static Member member(String name) {
        return ROSTER.named(name).getFirst();
    }

    static Heard inGroup(String text) {
        return heard(text, null, true);
    }

    public static Heard direct(String text) {
        return heard(text, null, false);
    }

    static Heard onCard(String text) {
        return heard(text, Subject.of("issue", 12), true);
    }

    static Heard withPicture(Heard heard) {
        var picture = new Media(Media.Kind.PICTURE, "road.jpg", "kept-1", 3);
        return new Heard(
                heard.text(), heard.subject(), List.of(picture), heard.speaker(), heard.meanings());
    }

    private static Heard heard(String text, @Nullable Subject subject, boolean group) {
        var speaker = new Heard.Speaker(member("李明"), ROSTER, MONDAY_NINE, group);
        return new Heard(text, subject, List.of(), speaker, new WordsAlone());
    }
}
