package zutuan.bot.record;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import zutuan.bot.Features;
import zutuan.bot.kernel.chinese.Normalizer;
import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.chinese.meaning.Understanding;
import zutuan.bot.kernel.chinese.slot.Gazetteer;
import zutuan.bot.kernel.chinese.slot.SlotReader;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Texts;
import zutuan.bot.kernel.talk.WordsAlone;

/// The shipped town on Monday 2026-11-23, whose words are read without a trained model.
public final class Register {
    public static final Settings SETTINGS = settings();
    private static final Roster ROSTER = SETTINGS.roster().getFirst();
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private Register() {}

    private static Settings settings() {
        return switch (Features.ALL.settings(Path.of("../config"), Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    /// Said by 李明 of 石桥村 in the group.
    public static Heard heard(String text) {
        var speaker = new Heard.Speaker(ROSTER.named("李明").getFirst(), ROSTER, MONDAY, true);
        return new Heard(Texts.clean(text), null, List.of(), speaker, new Slotted(slots()));
    }

    private static SlotReader slots() {
        var villages =
                ROSTER.villages().stream()
                        .map(one -> new Gazetteer.Village(one.id(), one.name(), one.shortNames()))
                        .toList();
        return new SlotReader(
                new TimeReader(SETTINGS.zone(), SETTINGS.calendar()),
                new Gazetteer(List.of(), villages),
                Features.ALL.subjects());
    }

    private record Slotted(SlotReader reader) implements Meanings {
        @Override
        public Understanding read(String text, Context context) {
            LocalDateTime now = context.now();
            var one = new WordsAlone().read(text, context);
            return new Understanding(
                    text,
                    one.decision(),
                    one.ranking(),
                    one.domain(),
                    one.danger(),
                    one.genre(),
                    reader.read(Normalizer.normalize(text), now));
        }

        @Override
        public Domain about(String problem) {
            return Domain.UNCLEAR;
        }

        @Override
        public Danger danger(String problem) {
            return new WordsAlone().danger(problem);
        }
    }
}
