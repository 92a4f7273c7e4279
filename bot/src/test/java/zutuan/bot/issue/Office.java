package zutuan.bot.issue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Media;
import zutuan.bot.issue.desk.IssueTimers;
import zutuan.bot.issue.handling.HandlingDesk;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.reminder.ReminderDesk;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.jobs.Jobs;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Ids;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.RecordedNotices;
import zutuan.bot.kernel.talk.TestKit;
import zutuan.bot.kernel.talk.Turn;

/// The desks on a real database, with a record of who was told. Safe for use by many threads.
public final class Office {
    static final Address GROUP = new Address("webchat", "bot", "g1", Address.Kind.GROUP);

    private final Database database;
    private final EventStore events;
    private final IssueDesks desks;
    private final ReminderDesk reminders;
    private final RecordedNotices notices = new RecordedNotices();

    /// One direct message: to whom, and its text.
    record Notice(String id, String memberId, String text) {}

    /// Somebody who says something somewhere.
    public record Voice(String memberName, Address address, Instant at, List<Media> media) {
        public static Voice inGroup(String memberName) {
            return new Voice(memberName, GROUP, Town.MONDAY_NINE, List.of());
        }

        public static Voice direct(String memberName) {
            var address = new Address("webchat", "bot", memberName, Address.Kind.DIRECT);
            return new Voice(memberName, address, Town.MONDAY_NINE, List.of());
        }

        Voice at(Instant later) {
            return new Voice(memberName, address, later, media);
        }

        Voice showing(String reference) {
            var picture = new Media(Media.Kind.PICTURE, "road.jpg", reference, 3);
            return new Voice(memberName, address, at, List.of(picture));
        }
    }

    public Office(Database database) {
        this.database = database;
        var ids = new Ids(InstantSource.fixed(Town.MONDAY_NINE));
        events = new EventStore(ids);
        var timers =
                new Jobs(
                        database,
                        List.of(),
                        List.of(),
                        InstantSource.fixed(Town.MONDAY_NINE),
                        Town.SETTINGS.zone());
        desks = new IssueDesks(TestKit.of(Town.SETTINGS, events, notices, timers));
        reminders = new ReminderDesk(desks.registry(), Town.SETTINGS.roster());
    }

    public IssueDesks desks() {
        return desks;
    }

    HandlingDesk handling() {
        return desks.handling();
    }

    /// The timers that an issue has, by kind.
    Map<String, Instant> timers(long number) {
        String id = Town.ROSTER.workspace() + "/" + number;
        return database.read(tx -> IssueRows.timers(tx, id));
    }

    /// Lets a timer ring, whether it is due or not.
    void ring(IssueTimers.Kind kind, long number, Instant due, Instant now) {
        var job =
                reminders.jobs().stream()
                        .filter(one -> one.name().equals(kind.job()))
                        .findFirst()
                        .orElseThrow();
        String id = Town.ROSTER.workspace() + "/" + number;
        database.<@Nullable Void>write(tx -> {
            job.handler().run(new JobRun(new JobKey(job.name(), id), due, now, ""), tx);
            return null;
        });
    }

    List<Notice> told() {
        return notices.all().stream()
                .map(told -> new Notice(told.id(), String.valueOf(told.memberId()), told.text()))
                .toList();
    }

    String say(Voice voice, Function<Turn, Answer> step) {
        return database.write(tx -> step.apply(turn(voice, tx)).message().plain());
    }

    /// As [#say], for what changes nothing.
    public String look(Voice voice, Function<Turn, Answer> step) {
        return database.read(tx -> step.apply(turn(voice, tx)).message().plain());
    }

    String step(Voice voice, long number, StepOn step) {
        return say(voice, turn -> step.run(desks, find(turn.tx(), number), turn));
    }

    /// A step on one issue.
    @FunctionalInterface
    interface StepOn {
        Answer run(IssueDesks desks, Issue issue, Turn turn);
    }

    public String report(Voice voice, String text) {
        return say(
                voice,
                turn -> {
                    var desk = desks.report();
                    return desk.report(desk.read(text, turn.member(), turn.roster()), turn);
                });
    }

    public Issue issue(long number) {
        return database.read(tx -> find(tx, number));
    }

    private Issue find(Transaction tx, long number) {
        return new IssueStore()
                .find(tx, new Issue.Ref(Town.ROSTER.workspace(), number))
                .orElseThrow();
    }

    List<Event> story(long number) {
        return database.read(
                tx -> events.of(tx, Town.ROSTER.workspace(), Subject.of("issue", number)));
    }

    private static Turn turn(Voice voice, Transaction tx) {
        var member = Town.member(voice.memberName());
        var envelope = new Envelope(voice.address(), "m1", member.id(), member.name(), voice.at());
        var said = new Said(envelope, "", false, null, voice.media());
        return new Turn(said, member, Town.ROSTER, voice.at(), tx);
    }
}
