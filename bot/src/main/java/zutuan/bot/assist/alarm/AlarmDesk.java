package zutuan.bot.assist.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zutuan.adapters.Message;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.duty.DutyBook;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.assist.model.HelpSettings;
import zutuan.bot.assist.store.AlarmStore;
import zutuan.bot.assist.store.AlarmStore.Alarm;
import zutuan.bot.kernel.chinese.intent.DangerWords;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.intent.Peril;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices.Note;
import zutuan.bot.kernel.talk.Turn;

/// Sees to it that an alarm is answered by name. Whoever registers it has told the vets and the
/// town; nobody outside these hears of it here either, and quiet hours hold nothing.
public final class AlarmDesk {
    /// What may be an epidemic, or a poisoning, is registered as an issue, whoever was asked.
    private static final EventKind REPORTED = EventKind.heard("issue.reported");

    /// Other words may be those of one.
    private static final EventKind CORRECTED = EventKind.heard("issue.corrected");

    private static final String JOB = "assist.alarm";

    /// Whoever has answered is asked once what has become of it.
    private static final String ASK = "assist.alarm.ask";

    private static final Duration AFTER_ANSWER = Duration.ofHours(2);
    private static final Set<Peril> POISONINGS =
            Set.of(Peril.POISON, Peril.FOOD, Peril.GROUP_ILLNESS);

    /// Who does such a thing has read it.
    private static final Set<String> ANSWERS =
            Set.of(
                    "issue.claimed",
                    "issue.assisted",
                    "issue.progressed",
                    "issue.photographed",
                    "issue.dispatched",
                    "issue.escalated",
                    "issue.outside",
                    "issue.instructed",
                    "issue.close_asked",
                    "issue.closed",
                    "issue.merged",
                    "issue.withdrawn");

    private final AlarmStore store = new AlarmStore();
    private final AlarmReplies replies;
    private final Office office;
    private final Kit kit;

    public AlarmDesk(Office office, Kit kit) {
        this.office = office;
        this.kit = kit;
        this.replies = new AlarmReplies(office.phrases());
    }

    private HelpSettings settings() {
        return office.book().timers().settings();
    }

    public void on(Transaction tx, Event event) {
        if (event.is(REPORTED) || event.is(CORRECTED)) {
            roster(event.workspace()).ifPresent(roster -> reported(tx, event, roster));
        } else if (ANSWERS.contains(event.kind()) && !event.actorId().equals(Deed.BOT)) {
            kit.timers().cancel(tx, asking(event.workspace(), event.subject()));
            store.open(tx, event.workspace(), event.subject())
                    .ifPresent(alarm -> answered(tx, alarm, event.actorId(), event.at()));
        }
    }

    private void reported(Transaction tx, Event event, Roster roster) {
        String said = event.details().getOrDefault("said", "");
        boolean urgent = "URGENT".equals(event.details().get("to.urgency"));
        boolean animals = isOfAnimals(event, said);
        if (urgent && (animals || isPoisoning(said, roster))) {
            alarmed(tx, event, said, animals, roster);
        }
    }

    /// A correction tells only what it changes.
    private static boolean isOfAnimals(Event event, String said) {
        String domain = event.details().get("to.domain");
        return domain == null
                ? DangerWords.animalsDie(said)
                : domain.equals(Domain.LIVESTOCK.code());
    }

    private void alarmed(Transaction tx, Event event, String said, boolean animals, Roster roster) {
        var told = first(animals, roster).stream().map(Member::id).toList();
        var alarm =
                new Alarm(
                        event.workspace(),
                        event.subject(),
                        event.actorId(),
                        said,
                        animals,
                        event.at(),
                        0,
                        told);
        store.put(tx, alarm);
        kit.events().record(event.deed(tx), alarm.subject(), HelpEvent.ALARMED, Map.of());
        schedule(tx, alarm, event.at());
    }

    private boolean isPoisoning(String said, Roster roster) {
        var danger = kit.machinery().meanings(roster).danger(said);
        return danger.isCry() && POISONINGS.contains(danger.peril());
    }

    private void schedule(Transaction tx, Alarm alarm, Instant now) {
        var due = now.plus(Duration.ofMinutes(settings().alarmMinutes()));
        kit.timers().schedule(tx, key(alarm), due, "");
    }

    private static JobKey key(Alarm alarm) {
        return JobKey.of(JOB, alarm.workspace(), alarm.subject().text());
    }

    /// Those who were told at once: of people's danger the administrators only where the town has
    /// no duty.
    private static List<Member> first(boolean animals, Roster roster) {
        var vets = animals ? duty(Field.LIVESTOCK.stationId(), roster) : Stream.<Member>empty();
        boolean all = animals || duty("town", roster).findAny().isEmpty();
        var rest = all ? roster.with(Role.ADMINISTRATOR) : List.<Member>of();
        return Stream.of(
                        vets,
                        duty("town", roster),
                        roster.with(Role.TOWN_LEADER).stream(),
                        rest.stream())
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    private static Stream<Member> duty(String station, Roster roster) {
        return roster.station(station).stream()
                .flatMap(found -> found.duty().stream())
                .flatMap(id -> roster.member(id).stream());
    }

    /// The next ones: the rest of the station, its head, and the town's officials.
    private static List<Member> second(Alarm alarm, Roster roster) {
        var station =
                roster.station(Field.LIVESTOCK.stationId()).stream()
                        .filter(_ -> alarm.animals())
                        .flatMap(found ->
                                Stream.concat(
                                        DutyBook.all(roster, found).stream(),
                                        Stream.ofNullable(found.shifts().headId())
                                                .flatMap(id -> roster.member(id).stream())));
        var town = Stream.of(Role.ADMINISTRATOR, Role.TOWN_OFFICIAL).map(roster::with);
        return Stream.concat(station, town.flatMap(List::stream))
                .distinct()
                .filter(one -> !alarm.told().contains(one.id()))
                .toList();
    }

    private static JobKey asking(String workspace, Subject subject) {
        return JobKey.of(ASK, workspace, subject.text());
    }

    public List<Job> jobs() {
        return List.of(new Job(JOB, this::passOn), new Job(ASK, this::ask));
    }

    /// Nothing has been done with it since somebody said that they would.
    private void ask(JobRun run, Transaction tx) {
        var parts = run.key().id().split("/", 2);
        var subject = Subject.parse(parts[1]);
        roster(parts[0])
                .flatMap(roster -> store.heardBy(tx, parts[0], subject).flatMap(roster::member))
                .ifPresent(one -> {
                    var message = replies.howIsIt(subject.number());
                    var note = new Note(message, subject, Duration.ZERO, false);
                    office.notices().tellInPerson(tx, parts[0], one, note);
                });
    }

    private void passOn(JobRun run, Transaction tx) {
        var parts = run.key().id().split("/", 2);
        var roster = roster(parts[0]);
        roster.ifPresent(found ->
                store.open(tx, parts[0], Subject.parse(parts[1]))
                        .ifPresent(alarm -> passOn(tx, alarm, found, run.now())));
    }

    private void passOn(Transaction tx, Alarm alarm, Roster roster, Instant now) {
        var next = second(alarm, roster);
        if (alarm.step() == 0 && !next.isEmpty()) {
            tell(tx, alarm, next, replies.passed(alarm, roster, settings().alarmMinutes()));
            store.put(tx, alarm.passed(next.stream().map(Member::id).toList()));
            schedule(tx, alarm, now);
            return;
        }
        toCounty(tx, alarm, roster);
    }

    /// Nobody is left: whoever was told, and whoever has seen it, calls the county.
    private void toCounty(Transaction tx, Alarm alarm, Roster roster) {
        var all =
                Stream.concat(alarm.told().stream(), Stream.of(alarm.askerId()))
                        .distinct()
                        .flatMap(id -> roster.member(id).stream())
                        .toList();
        tell(tx, alarm, all, replies.county(alarm, county(roster)));
        store.put(tx, alarm.passed(List.of()));
    }

    /// The county's number stands in the roster as that of a station.
    private static String county(Roster roster) {
        return roster.station("county").map(found -> found.shifts().phone()).orElse("");
    }

    /// To each in person: a stand-in may be nobody who may hear of it.
    private void tell(Transaction tx, Alarm alarm, Collection<Member> members, Message message) {
        var note = new Note(message, alarm.subject(), Duration.ZERO, true);
        members.forEach(one -> office.notices().tellInPerson(tx, alarm.workspace(), one, note));
    }

    /// 收到: somebody answers by name. Of what is no alarm nothing is said.
    Answer heard(long number, Turn turn) {
        var subject = Subject.of("issue", number);
        var open = store.open(turn.tx(), turn.workspace(), subject);
        boolean mine = open.filter(alarm -> alarm.told().contains(turn.member().id())).isPresent();
        if (mine) {
            return heard(open.get(), turn);
        }
        return store.heardBy(turn.tx(), turn.workspace(), subject)
                .filter(_ -> !turn.inGroup())
                .flatMap(turn.roster()::member)
                .map(one -> Answer.of(replies.heardBefore(number, one)))
                .orElseGet(Answer::silence);
    }

    /// Of all alarms that the speaker was told of and nobody has answered; empty if there are none.
    Optional<Answer> heard(Turn turn) {
        return store.open(turn.tx(), turn.workspace()).stream()
                .filter(alarm -> alarm.told().contains(turn.member().id()))
                .map(alarm -> heard(alarm, turn))
                .reduce((one, next) -> next.after(one));
    }

    private Answer heard(Alarm alarm, Turn turn) {
        answered(turn.tx(), alarm, turn.member().id(), turn.now());
        var due = office.hours().plus(turn.now(), AFTER_ANSWER);
        kit.timers().schedule(turn.tx(), asking(turn.workspace(), alarm.subject()), due, "");
        kit.events().record(turn.deed(), alarm.subject(), HelpEvent.ALARM_HEARD, Map.of());
        var others =
                Stream.concat(alarm.told().stream(), Stream.of(alarm.askerId()))
                        .filter(id -> !id.equals(turn.member().id()))
                        .distinct()
                        .flatMap(id -> turn.roster().member(id).stream())
                        .toList();
        tell(turn.tx(), alarm, others, replies.heardTo(alarm, turn.member(), turn.now()));
        return Answer.of(replies.heard(alarm));
    }

    private void answered(Transaction tx, Alarm alarm, String memberId, Instant now) {
        if (!memberId.equals(alarm.askerId()) || alarm.told().contains(memberId)) {
            store.heard(tx, alarm, memberId, now);
            kit.timers().cancel(tx, key(alarm));
        }
    }

    private Optional<Roster> roster(String workspace) {
        return kit.settings().roster().stream()
                .filter(one -> one.workspace().equals(workspace))
                .findFirst();
    }
}
