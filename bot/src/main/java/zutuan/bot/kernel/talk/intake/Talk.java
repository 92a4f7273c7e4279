package zutuan.bot.kernel.talk.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zutuan.adapters.Host;
import zutuan.adapters.Inbox;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.Jobs;
import zutuan.bot.kernel.jobs.Recurring;
import zutuan.bot.kernel.people.AccountNews;
import zutuan.bot.kernel.people.IdentityStore;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule.AtWork;
import zutuan.bot.kernel.talk.Machinery;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.Asides;
import zutuan.bot.kernel.talk.dialogue.Attention;
import zutuan.bot.kernel.talk.dialogue.ContinueCommand;
import zutuan.bot.kernel.talk.dialogue.Dialogues;
import zutuan.bot.kernel.talk.dialogue.DraftStore;
import zutuan.bot.kernel.talk.dialogue.DropCommand;
import zutuan.bot.kernel.talk.dialogue.LastCardStore;
import zutuan.bot.kernel.talk.dialogue.Lessons;
import zutuan.bot.kernel.talk.dialogue.LooseMedia;
import zutuan.bot.kernel.talk.dialogue.MoreCommand;
import zutuan.bot.kernel.talk.dialogue.Recalls;
import zutuan.bot.kernel.talk.dialogue.Steps;
import zutuan.bot.kernel.talk.dialogue.UndoCommand;
import zutuan.bot.kernel.talk.route.Commands;
import zutuan.bot.kernel.talk.route.Examples;
import zutuan.bot.kernel.talk.route.HelpCommand;
import zutuan.bot.kernel.talk.route.Router;

/// The conversation put together from the features' commands.
public final class Talk {
    /// Platforms deliver again for hours, not for weeks. Not longer than it takes: some draw the
    /// numbers of their messages at random, so that after weeks one comes again.
    private static final Duration SEEN = Duration.ofDays(7);

    private static final Duration MEMORY = Duration.ofDays(30);

    /// How long what the bot spoke of is still spoken of.
    private static final Duration FRESH = Duration.ofMinutes(10);

    /// What is asked of nobody but the speaker may be less sure than what is done.
    private static final double ATTENTION_FLOOR = 0.5;

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private final Surroundings around;
    private final IdentityStore identities;
    private final Duration sessionIdle;
    private final AccountNotices news;
    private final ZoneId zone;
    private final Commands commands;
    private final Dialogues dialogues;
    private final Steps steps;
    private final LooseMedia loose = new LooseMedia();
    private final Attention attention;
    private final Router router;
    private final Reception reception;
    private final InboxStore inbox = new InboxStore();

    public Talk(
            Surroundings around,
            List<AtWork> work,
            IdentityStore identities,
            Supplier<Jobs> jobs,
            Settings settings) {
        var chat = settings.chat();
        var features = work.stream().map(AtWork::feature).toList();
        this.around = around;
        this.zone = settings.zone();
        this.identities = identities;
        this.sessionIdle = settings.server().sessionIdle();
        this.news = new AccountNotices(around, identities, settings.roster());
        this.dialogues = new Dialogues(around.outbox(), jobs, around.ids(), chat.dialogueTimeout());
        this.steps = new Steps(around.ids(), chat.undo());
        this.commands = new Commands(work, own(features));
        this.attention =
                new Attention(
                        chat.limits().attention(),
                        ATTENTION_FLOOR,
                        chat.dialogueTimeout(),
                        settings.zone());
        this.router = new Router(commands, dialogues, steps, loose, learning(settings.zone()));
        var words = commands.all().stream().<String>map(Command::name).toList();
        var pause = chat.limits().strangerAnswerEvery();
        var ears =
                new Reception.Ears(
                        router,
                        new Recalls(features, dialogues, steps),
                        new Strangers(around.directory(), identities, news, pause, words),
                        new CodeWatch(identities.codes()));
        var flood = new Flood(chat.limits().messagesPerMinutePerMember());
        this.reception = new Reception(ears, flood, around);
    }

    private List<Command<?>> own(List<Feature> features) {
        return List.of(
                new UndoCommand(steps, this::run, zone),
                new ContinueCommand(dialogues),
                new MoreCommand(around.outbox()),
                new DropCommand(dialogues, this::run),
                new HelpCommand(this::commands, features, zone),
                new CodeCommand(identities),
                new BindCommand());
    }

    private Router.Learning learning(ZoneId zone) {
        return new Router.Learning(
                around.senses().meanings(),
                new Lessons(around.ids()),
                zone,
                this::spokenOf,
                new Asides(
                        attention,
                        dialogues,
                        around.outbox(),
                        around.ids(),
                        around.channels().platforms()));
    }

    private Optional<Subject> spokenOf(Turn turn) {
        var at = turn.said().envelope().address();
        return around.outbox().onlySubject(turn.tx(), at, turn.now().minus(FRESH));
    }

    /// Commands lead to others only once all are known.
    public Optional<Answer> run(Turn turn, String typed) {
        return router.run(turn, typed);
    }

    public List<Command<?>> commands() {
        return commands.all();
    }

    public Inbox inbox() {
        return reception;
    }

    /// The conversation's own timers.
    public List<Job> jobs() {
        return List.of(dialogues.job());
    }

    /// What people are told of their accounts.
    public AccountNews news() {
        return news;
    }

    /// Every night: forgets which messages were seen so long ago that no platform sends them again,
    /// and what lets nobody in any more.
    public Recurring nightly() {
        var purge = new Job("talk.purge", (run, tx) -> purge(tx, run.now()));
        return new Recurring(
                purge, now -> now.toLocalDate().plusDays(1).atTime(AT_NIGHT).atZone(now.getZone()));
    }

    /// What was asked today in a workspace that nobody had asked for.
    public Machinery.Unasked unasked(Transaction tx, String workspace) {
        return attention.today(tx, workspace, around.clock().instant());
    }

    /// The same in all workspaces, for the operator's figures.
    public Machinery.Unasked unasked() {
        return around.database().read(tx -> attention.today(tx, around.clock().instant()));
    }

    private void purge(Transaction tx, Instant now) {
        inbox.purge(tx, now, SEEN);
        dialogues.purge(tx, now.minus(MEMORY));
        steps.purge(tx, now.minus(MEMORY));
        loose.purge(tx, now);
        attention.purge(tx, now);
        new LastCardStore().purge(tx, now.minus(SEEN));
        identities.purge(tx, now, sessionIdle);
    }

    /// The pictures and files of old messages and of questions. Those sent without words only wait
    /// for minutes.
    public List<String> media(Transaction tx, Instant since) {
        var all = new ArrayList<>(inbox.media(tx, since));
        all.addAll(new DraftStore().media(tx, since));
        return all;
    }

    /// What was said where the history lives here.
    public Past past() {
        return new Past(around.database(), around.outbox());
    }

    /// The commands a member may use, to offer when they type `/`.
    public List<Host.CommandHint> hints(List<Roster> rosters, String memberId) {
        var today = LocalDate.ofInstant(around.clock().instant(), zone);
        return rosters.stream()
                .flatMap(roster -> roster.member(memberId).stream())
                .flatMap(member ->
                        commands().stream().filter(command -> HelpCommand.allowed(member, command)))
                .map(command ->
                        new Host.CommandHint(
                                command.name(),
                                command.summary(),
                                command.examples().stream()
                                        .map(example -> Examples.dated(example, today))
                                        .toList()))
                .toList();
    }
}
