package zutuan.bot.kernel.talk;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.adapters.Inbox;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.Jobs;
import zutuan.bot.kernel.jobs.Recurring;
import zutuan.bot.kernel.people.IdentityStore;
import zutuan.bot.kernel.people.Roster;

/// The conversation put together from the features' commands.
public final class Talk {
    /// Platforms deliver again for hours, not for weeks.
    private static final Duration MEMORY = Duration.ofDays(30);

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private final Surroundings around;
    private final List<Command<?>> commands;
    private final Dialogues dialogues;
    private final Reception reception;
    private final InboxStore inbox = new InboxStore();

    /// How long the bot waits: for an answer to its question, and between two lines to a stranger.
    public record Patience(Duration question, Duration stranger) {}

    public Talk(
            Surroundings around,
            List<Feature> features,
            IdentityStore identities,
            Supplier<Jobs> jobs,
            Patience patience) {
        this.around = around;
        this.commands = commands(features, identities);
        this.dialogues = new Dialogues(around.outbox(), jobs, around.ids(), patience.question());
        var words = commands.stream().<String>map(Command::name).toList();
        var strangers = new Strangers(around.directory(), identities, patience.stranger(), words);
        this.reception = new Reception(new Router(commands, dialogues), strangers, around);
    }

    private List<Command<?>> commands(List<Feature> features, IdentityStore identities) {
        var all = new ArrayList<Command<?>>();
        features.forEach(feature -> all.addAll(feature.commands()));
        all.add(new HelpCommand(this::commands));
        all.add(new CodeCommand(identities));
        return List.copyOf(all);
    }

    public List<Command<?>> commands() {
        return commands;
    }

    public Inbox inbox() {
        return reception;
    }

    /// The conversation's own timers.
    public List<Job> jobs() {
        return List.of(dialogues.job());
    }

    /// Every night: forgets which messages were seen so long ago that no platform sends them again.
    public Recurring nightly() {
        var purge = new Job("talk.purge", (run, tx) -> inbox.purge(tx, run.now(), MEMORY));
        return new Recurring(
                purge, now -> now.toLocalDate().plusDays(1).atTime(AT_NIGHT).atZone(now.getZone()));
    }

    /// What was said in a conversation, by members and by the bot, oldest first.
    public List<Host.Entry> history(Address at, @Nullable String before, int limit) {
        return around.database()
                .read(tx -> {
                    var bot =
                            around.outbox().sent(tx, at, before, limit).stream()
                                    .map(sent ->
                                            new Host.Entry(
                                                    sent.id(),
                                                    sent.at().toEpochMilli(),
                                                    "",
                                                    "组团助手",
                                                    sent.message(),
                                                    null,
                                                    List.of()));
                    var members = inbox.said(tx, at, before, limit).stream();
                    return Stream.concat(bot, members)
                            .sorted(Comparator.comparing(Host.Entry::id).reversed())
                            .limit(limit)
                            .sorted(Comparator.comparing(Host.Entry::id))
                            .toList();
                });
    }

    /// The commands a member may use, to offer when they type `/`.
    public List<Host.CommandHint> hints(List<Roster> rosters, String memberId) {
        return rosters.stream()
                .flatMap(roster -> roster.member(memberId).stream())
                .flatMap(member ->
                        commands.stream().filter(command -> HelpCommand.allowed(member, command)))
                .map(command ->
                        new Host.CommandHint(command.name(), command.summary(), command.examples()))
                .toList();
    }
}
