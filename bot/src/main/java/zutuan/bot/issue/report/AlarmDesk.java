package zutuan.bot.issue.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.issue.report.Alarm.Standing;
import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.Peril;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;

/// Answers cries for help at once: whom to call, and who of the town was told. They become issues
/// at a tap, or by themselves when nobody says otherwise; several of one matter become one.
public final class AlarmDesk {
    private static final String REGISTER = "issue.alarm";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// So long after a cry another is taken for one of the same matter.
    private static final Duration SAME = Duration.ofMinutes(30);

    private final AlarmStore store = new AlarmStore();
    private final AlarmReplies replies;
    private final Registry registry;
    private final ReportDesk reports;
    private final Kit kit;

    public AlarmDesk(Registry registry, ReportDesk reports, Kit kit) {
        this.registry = registry;
        this.reports = reports;
        this.kit = kit;
        this.replies = new AlarmReplies(registry.phrases());
    }

    /// In reply to the card of the same danger it is more of it; whatever else was replied to, it
    /// is a matter of its own.
    Answer cry(Meant meant) {
        var danger = meant.understanding().danger();
        var turn = meant.turn();
        return Optional.ofNullable(meant.heard().numberOf(Issue.KIND.code()))
                .flatMap(number -> registry.find(number, turn))
                .filter(issue -> isOf(issue, danger, turn))
                .map(issue -> added(issue, danger, turn))
                .orElseGet(() -> cry(danger, turn));
    }

    private boolean isOf(Issue issue, Danger danger, Turn turn) {
        if (!issue.isOpen()
                || issue.nature().urgency() != Urgency.URGENT
                || !Rights.mayKnow(issue, turn)) {
            return false;
        }
        boolean epidemic = danger.peril() == Peril.EPIDEMIC;
        var here = reports.read(issue.report().said(), turn.member(), turn.roster());
        var named = PlaceReader.read(turn.said().text(), null, turn.roster());
        return issue.nature().confidential() == epidemic
                && (epidemic || Alarm.alike(danger.peril(), here.danger().peril()))
                && !Alarm.elsewhere(named, issue.nature().place());
    }

    private Answer added(Issue issue, Danger danger, Turn turn) {
        var ref = issue.report().ref();
        var notes = registry.notes();
        notes.note(turn.tx(), ref, turn.member().id(), turn.now(), turn.said().text());
        registry.attach(issue, turn);
        var reached =
                tell(
                        turn,
                        told(danger.peril(), turn),
                        replies.moreOf(issue, turn),
                        issue.subject());
        return Answer.of(replies.added(issue, danger, reached)).about(issue.subject());
    }

    private Answer cry(Danger danger, Turn turn) {
        var alarm = Alarm.open(kit.ids().get(), turn, danger.peril());
        return store.since(turn.tx(), turn.workspace(), turn.now().minus(SAME)).stream()
                .filter(earlier -> earlier.isLike(alarm, turn.roster()))
                .filter(earlier -> isOpen(earlier, turn))
                .findFirst()
                .map(earlier -> joined(alarm, earlier, danger, turn))
                .orElseGet(() -> alone(alarm, danger, turn));
    }

    private boolean isOpen(Alarm alarm, Turn turn) {
        var number = alarm.number();
        return number == null || registry.find(number, turn).filter(Issue::isOpen).isPresent();
    }

    private Answer alone(Alarm alarm, Danger danger, Turn turn) {
        store.put(turn.tx(), alarm);
        kit.timers().schedule(turn.tx(), key(alarm), turn.now().plus(PATIENCE), "");
        var told = tell(turn, told(alarm.peril(), turn), replies.toTown(alarm, turn));
        return replies.heard(alarm, danger, told);
    }

    private Answer joined(Alarm alarm, Alarm earlier, Danger danger, Turn turn) {
        store.put(turn.tx(), alarm.now(new Standing.Joined(earlier.id())));
        var number = earlier.number();
        if (number != null) {
            addTo(number, alarm, turn);
        }
        var told = told(earlier.peril(), turn);
        var reached = tell(turn, told, replies.moreToTown(alarm, earlier, turn));
        return replies.joined(alarm, earlier, danger, reached);
    }

    private void addTo(long number, Alarm alarm, Turn turn) {
        var ref = new Issue.Ref(alarm.workspace(), number);
        var notes = registry.notes();
        notes.note(turn.tx(), ref, alarm.memberId(), turn.now(), alarm.said().text());
        notes.attach(turn.tx(), ref, alarm.memberId(), turn.now(), alarm.said().media());
    }

    /// Animals are the vets' and the town's matter, everything else the town's.
    private List<Member> told(Peril peril, Turn turn) {
        var audience = registry.herald().audience();
        return peril == Peril.EPIDEMIC
                ? audience.alarmed(turn.tx(), turn.roster(), turn.member().id())
                : InCharge.onDuty(turn.roster());
    }

    /// Those of them that can be reached; who cries need not be told.
    private List<Member> tell(Turn turn, List<Member> members, Message message) {
        return tell(turn, members, message, null);
    }

    private List<Member> tell(
            Turn turn, List<Member> members, Message message, @Nullable Subject subject) {
        var note = new Notices.Note(message, subject, Duration.ZERO, true);
        var reached = new ArrayList<Member>();
        for (var member : members) {
            boolean told =
                    !member.equals(turn.member())
                            && registry.herald()
                                            .notices()
                                            .tell(turn.tx(), turn.workspace(), member, note)
                                    != null;
            if (told) {
                reached.add(member);
            }
        }
        return reached;
    }

    /// Somebody says that it is one, or one of its own.
    Answer register(String id, Turn turn) {
        return store.find(turn.tx(), id)
                .filter(alarm -> alarm.workspace().equals(turn.workspace()))
                .map(alarm -> register(alarm, turn))
                .orElseGet(() -> Answer.of(replies.over()));
    }

    private Answer register(Alarm alarm, Turn turn) {
        return switch (alarm.standing()) {
            case Standing.Registered(var number) -> Answer.of(replies.registeredAlready(number));
            case Standing.Open() -> registered(alarm, turn);
            case Standing.Dropped() -> registered(alarm, turn);
            case Standing.Joined _ -> registered(alarm, turn);
        };
    }

    private Answer registered(Alarm alarm, Turn now) {
        var member = now.roster().member(alarm.memberId()).orElse(now.member());
        var turn = alarm.turn(member, now.roster(), now.now(), now.tx());
        kit.timers().cancel(now.tx(), key(alarm));
        var report = reports.read(alarm.said().text(), member, now.roster());
        var answer = reports.report(report, turn);
        long number = Objects.requireNonNull(answer.subject()).number();
        store.stand(now.tx(), alarm.now(new Standing.Registered(number)));
        store.joinedTo(now.tx(), alarm).forEach(other -> addTo(number, other, turn));
        return answer;
    }

    /// Somebody says that it is none. If others cried of it too, theirs is heard in its place.
    Answer drop(String id, Turn turn) {
        var alarm =
                store.find(turn.tx(), id).filter(one -> one.standing() instanceof Standing.Open);
        if (alarm.isEmpty()) {
            return Answer.of(replies.over());
        }
        store.stand(turn.tx(), alarm.get().now(new Standing.Dropped()));
        kit.timers().cancel(turn.tx(), key(alarm.get()));
        succeed(alarm.get(), turn);
        var told = told(alarm.get().peril(), turn);
        return Answer.of(
                replies.dropped(tell(turn, told, replies.droppedToTown(alarm.get(), turn))));
    }

    /// Who takes their cry back says that it is none.
    public Optional<Answer> recalled(Turn turn, String source) {
        return store.openFrom(turn.tx(), turn.workspace(), source)
                .map(alarm -> drop(alarm.id(), turn));
    }

    private void succeed(Alarm dropped, Turn turn) {
        var others = store.joinedTo(turn.tx(), dropped);
        if (others.isEmpty()) {
            return;
        }
        var next = others.getFirst();
        store.stand(turn.tx(), next.now(new Standing.Open()));
        kit.timers().schedule(turn.tx(), key(next), turn.now().plus(PATIENCE), "");
        others.stream()
                .skip(1)
                .forEach(
                        other -> store.stand(turn.tx(), other.now(new Standing.Joined(next.id()))));
    }

    /// The timer that registers what nobody has answered; its id is the alarm's.
    public Job job() {
        return new Job(REGISTER, this::unanswered);
    }

    private void unanswered(JobRun run, Transaction tx) {
        store.find(tx, run.key().id())
                .filter(alarm -> alarm.standing() instanceof Standing.Open)
                .ifPresent(alarm -> turn(alarm, run, tx).ifPresent(turn -> byItself(alarm, turn)));
    }

    private Optional<Turn> turn(Alarm alarm, JobRun run, Transaction tx) {
        return kit.settings().roster().stream()
                .filter(roster -> roster.workspace().equals(alarm.workspace()))
                .findFirst()
                .map(roster -> new StandingStore().serving(tx, roster))
                .flatMap(roster ->
                        roster.member(alarm.memberId())
                                .map(member -> alarm.turn(member, roster, run.now(), tx)));
    }

    private void byItself(Alarm alarm, Turn turn) {
        var answer = registered(alarm, turn);
        var note =
                new Notices.Note(
                        replies.byItself(answer.message()), answer.subject(), Duration.ZERO, true);
        registry.herald()
                .notices()
                .sayAt(turn.tx(), alarm.workspace(), alarm.envelope().address(), note);
    }

    private static JobKey key(Alarm alarm) {
        return JobKey.of(REGISTER, alarm.id());
    }
}
