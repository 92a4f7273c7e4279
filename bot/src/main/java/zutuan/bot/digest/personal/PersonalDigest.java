package zutuan.bot.digest.personal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import zutuan.adapters.Message;
import zutuan.bot.digest.model.DigestSettings;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices.Note;

/// Tells members alone what lies before them: with the group's digest, or at a time of their own.
/// Who has nothing to do is told nothing.
public final class PersonalDigest {
    private static final String OWN = "digest.own";
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final WishStore wishes = new WishStore();
    private final Kit kit;
    private final ZoneId zone;

    public PersonalDigest(Kit kit) {
        this.kit = kit;
        zone = kit.settings().zone();
    }

    /// A message for a member, written before the transaction that sends it.
    private record Letter(Member member, Message message) {}

    public Job job() {
        return Job.prepared(OWN, this::own);
    }

    /// For everybody who wants it when the group has its own.
    public Delivery withTheGroup(Roster roster, LocalDate day, boolean late) {
        boolean usual = kit.settings().of(DigestSettings.SECTION).personal();
        var letters =
                kit.database()
                        .read(tx -> {
                            var all = wishes.all(tx, roster.workspace());
                            return roster.members().stream()
                                    .filter(one -> {
                                        var wish =
                                                all.getOrDefault(one.id(), new Wish(usual, null));
                                        return wish.on() && wish.own() == null;
                                    })
                                    .flatMap(one -> letter(tx, roster, one, late).stream())
                                    .toList();
                        });
        return (tx, now) -> letters.forEach(letter -> send(tx, roster, letter, day, now));
    }

    /// Sends what was written.
    @FunctionalInterface
    public interface Delivery {
        void send(Transaction tx, Instant now);
    }

    private Optional<Letter> letter(Transaction tx, Roster roster, Member member, boolean late) {
        var text = text(tx, roster, member);
        return text.isPressing()
                ? Optional.of(new Letter(member, Message.text(text.digest(late))))
                : Optional.empty();
    }

    DutyText text(Transaction tx, Roster roster, Member member) {
        return new DutyText(kit.duties(tx, roster, member), kit.clock().instant(), zone);
    }

    private void send(Transaction tx, Roster roster, Letter letter, LocalDate day, Instant now) {
        String workspace = roster.workspace();
        if (wishes.first(tx, workspace, letter.member().id(), day, now)) {
            kit.notices().tell(tx, workspace, letter.member(), Note.of(letter.message(), null));
        }
    }

    /// The timer of a member with a time of their own.
    void set(Transaction tx, String workspace, String memberId, OwnTime time, Instant now) {
        kit.timers().schedule(tx, key(workspace, memberId), time.after(now, zone), memberId);
    }

    void stop(Transaction tx, String workspace, String memberId) {
        kit.timers().cancel(tx, key(workspace, memberId));
    }

    private static JobKey key(String workspace, String memberId) {
        return JobKey.of(OWN, workspace, memberId);
    }

    private Job.Handler own(JobRun run) {
        String memberId = run.data();
        var roster =
                kit.settings().roster().stream()
                        .filter(one -> run.key().equals(key(one.workspace(), memberId)))
                        .findFirst();
        var member = roster.flatMap(one -> one.member(memberId));
        return member.isEmpty()
                ? (_, _) -> {}
                : own(run, roster.orElseThrow(), member.orElseThrow());
    }

    private Job.Handler own(JobRun run, Roster roster, Member member) {
        boolean late = run.now().isAfter(run.dueAt().plus(GRACE));
        var letter = kit.database().read(tx -> letter(tx, roster, member, late));
        var day = LocalDate.ofInstant(run.dueAt(), zone);
        return (again, tx) -> {
            var wish = wishes.of(tx, roster.workspace(), member.id());
            wish.filter(Wish::on)
                    .flatMap(Wish::time)
                    .ifPresent(time -> {
                        letter.ifPresent(one -> send(tx, roster, one, day, again.now()));
                        set(tx, roster.workspace(), member.id(), time, again.now());
                    });
        };
    }
}
