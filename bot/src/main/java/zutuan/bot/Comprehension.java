package zutuan.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.intent.Judges;
import zutuan.bot.kernel.chinese.intent.Masks;
import zutuan.bot.kernel.chinese.meaning.FixedGrammar;
import zutuan.bot.kernel.chinese.meaning.MeaningReader;
import zutuan.bot.kernel.chinese.slot.Gazetteer;
import zutuan.bot.kernel.chinese.slot.SlotReader;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Command;

/// Puts together what understands the messages of one workspace.
final class Comprehension {
    private static final FixedGrammar NO_GRAMMAR = (_, _) -> Optional.empty();

    private final Settings settings;
    private final Supplier<Judges> judges;
    private final List<SubjectKind> kinds;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// `kinds` are what numbers may refer to.
    Comprehension(Settings settings, Supplier<Judges> judges, List<SubjectKind> kinds) {
        this.settings = settings;
        this.kinds = List.copyOf(kinds);
        this.judges = judges;
    }

    private record Known(Roster roster, MeaningReader reader) {}

    /// For sentences that no command means exactly; made again when the roster has changed.
    MeaningReader reader(Roster roster) {
        return known.compute(
                        roster.workspace(),
                        (_, last) ->
                                last != null && last.roster().equals(roster)
                                        ? last
                                        : new Known(roster, read(roster)))
                .reader();
    }

    private MeaningReader read(Roster roster) {
        return of(settings, judges.get(), roster, List.of(), kinds);
    }

    static MeaningReader of(
            Settings settings,
            Judges judges,
            Roster roster,
            List<Command<?>> commands,
            List<SubjectKind> kinds) {
        var times = new TimeReader(settings.zone(), settings.calendar());
        var slots = new SlotReader(times, gazetteer(roster), kinds);
        var thresholds = settings.understanding().thresholds();
        var freely = new MeaningReader(judges, vocabulary(roster, slots, NO_GRAMMAR), thresholds);
        var speaker = roster.members().getFirst();
        var grammar = new CommandGrammar(commands, speaker, roster, settings.zone(), freely);
        return commands.isEmpty()
                ? freely
                : new MeaningReader(judges, vocabulary(roster, slots, grammar), thresholds);
    }

    private static MeaningReader.Vocabulary vocabulary(
            Roster roster, SlotReader slots, FixedGrammar grammar) {
        return new MeaningReader.Vocabulary(masks(roster), slots, grammar);
    }

    private static Masks masks(Roster roster) {
        return new Masks(
                roster.villages().stream()
                        .flatMap(village ->
                                Stream.concat(
                                        Stream.of(village.name()), village.shortNames().stream()))
                        .toList(),
                roster.members().stream().map(Member::name).toList());
    }

    static Gazetteer gazetteer(Roster roster) {
        return new Gazetteer(
                roster.members().stream().map(member -> person(member, roster)).toList(),
                roster.villages().stream().map(Comprehension::village).toList());
    }

    private static Gazetteer.Person person(Member member, Roster roster) {
        return new Gazetteer.Person(
                member.id(),
                member.name(),
                roster.aliases(member),
                member.roles().stream().sorted().map(Role::title).toList(),
                member.villageId());
    }

    private static Gazetteer.Village village(Village village) {
        return new Gazetteer.Village(village.id(), village.name(), village.shortNames());
    }
}
