package zutuan.bot.meeting;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zutuan.adapters.Address;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.Features;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Ids;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.RecordedNotices;
import zutuan.bot.kernel.talk.TestKit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.WordsAlone;
import zutuan.bot.meeting.booking.BookingDesk;
import zutuan.bot.meeting.booking.BookingReader;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.MeetingStore;

/// The town's meetings on a real database, as one instance of the bot sees them. Safe for use by
/// many threads.
public final class Hall {
    public static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");
    public static final Settings SETTINGS = settings();
    public static final Roster ROSTER = SETTINGS.roster().getFirst();
    public static final TimeReader TIMES = new TimeReader(SETTINGS.zone(), SETTINGS.calendar());

    private final Database database;
    private final MeetingStore meetings = new MeetingStore();
    private final EventStore events;
    private final Kit kit;

    public Hall(Database database) {
        this.database = database;
        events = new EventStore(new Ids(InstantSource.fixed(MONDAY_NINE)));
        kit = TestKit.of(SETTINGS, events, new RecordedNotices(), new NobodyWaits());
    }

    public Kit kit() {
        return kit;
    }

    private static Settings settings() {
        return switch (Features.ALL.settings(Path.of("../config"), Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    private static final class NobodyWaits implements Timers {
        @Override
        public void schedule(Transaction tx, JobKey key, Instant due, String data) {}

        @Override
        public void cancel(Transaction tx, JobKey key) {}
    }

    public String book(String who, String typed) {
        var form = Form.read(typed, BookingReader.COMMAND, BookingReader.LABELS).orElseThrow();
        return act(who, turn -> new BookingDesk(kit).book(form, turn));
    }

    /// Says it in the group, where it has to be for meetings.
    public String say(String who, String text) {
        var speaker = new Heard.Speaker(ROSTER.named(who).getFirst(), ROSTER, MONDAY_NINE, true);
        var heard = new Heard(text, null, List.of(), speaker, new WordsAlone());
        return act(
                who,
                turn ->
                        new MeetingFeature(kit)
                                .commands().stream()
                                        .flatMap(command -> run(command, heard, turn).stream())
                                        .findFirst()
                                        .orElseThrow());
    }

    private static <C> Optional<Answer> run(Command<C> command, Heard heard, Turn turn) {
        return command.read(heard) instanceof Reading.Understood<C>(var understood)
                ? Optional.of(command.run(understood, turn))
                : Optional.empty();
    }

    public String act(String who, Function<Turn, Answer> act) {
        return database.write(tx -> act.apply(turn(who, tx)).message().plain());
    }

    /// What happened to a meeting, in the order in which it did.
    public List<String> story(Meeting meeting) {
        return database.read(tx ->
                events.of(tx, ROSTER.workspace(), meeting.ref().subject()).stream()
                        .map(Event::kind)
                        .toList());
    }

    public List<Meeting> ahead() {
        return database.read(tx -> meetings.ahead(tx, ROSTER.workspace(), MONDAY_NINE));
    }

    private static Turn turn(String who, Transaction tx) {
        var member = ROSTER.named(who).getFirst();
        var at = new Address("webchat", "bot", ROSTER.workspace(), Address.Kind.GROUP);
        var envelope = new Envelope(at, "m1", member.id(), who, MONDAY_NINE);
        return new Turn(
                new Said(envelope, "", false, null, List.of()), member, ROSTER, MONDAY_NINE, tx);
    }
}
