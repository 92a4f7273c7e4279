package zutuan.bot.digest.errand;

import java.util.Optional;
import zutuan.adapters.Address;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices.Note;
import zutuan.bot.kernel.talk.Turn;

/// Errands of one kind. A timer that is due at once carries each, so that it is read and written
/// before the transaction that sends it, and once whatever happens.
public final class Errands {
    private final Kit kit;
    private final String name;
    private final Maker maker;

    /// Makes what was asked for; reads as long as it takes.
    @FunctionalInterface
    public interface Maker {
        Made make(Errand errand, Roster roster);
    }

    public Errands(Kit kit, String name, Maker maker) {
        this.kit = kit;
        this.name = name;
        this.maker = maker;
    }

    public Job job() {
        return Job.prepared(name, this::made);
    }

    /// The answer comes in a moment, where it was asked.
    public Answer send(Turn turn, String... wish) {
        var errand = Errand.of(turn, wish);
        String id = turn.source() + " " + String.join(" ", wish);
        kit.timers()
                .schedule(
                        turn.tx(),
                        JobKey.of(name, turn.workspace(), id),
                        turn.now(),
                        errand.data());
        return Answer.silence();
    }

    private Job.Handler made(JobRun run) {
        var errand = Errand.read(run.values());
        return kit.settings().roster().stream()
                .filter(roster -> roster.workspace().equals(errand.workspace()))
                .findFirst()
                .<Job.Handler>map(roster -> {
                    var made = maker.make(errand, roster);
                    return (_, tx) -> deliver(errand, made, roster, tx);
                })
                .orElse((_, _) -> {});
    }

    private void deliver(Errand errand, Made made, Roster roster, Transaction tx) {
        made.answer().ifPresent(message -> say(tx, errand, errand.address(), message));
        made.letters().forEach(letter -> deliver(errand, letter, roster, tx));
    }

    private void deliver(Errand errand, Made.Letter letter, Roster roster, Transaction tx) {
        var to = address(errand, letter, tx);
        if (to.isEmpty()) {
            String who = roster.member(letter.readerId()).map(Member::name).orElse("");
            var said = Message.text(ErrandReplies.unreachable(who));
            say(tx, errand, errand.address(), said);
            return;
        }
        var owner = new Identity(errand.workspace(), letter.readerId());
        var message = Message.text(letter.text());
        for (var file : letter.files()) {
            message =
                    message.with(
                            kit.files()
                                    .keepFor(
                                            tx,
                                            owner,
                                            file.name(),
                                            file.contentType(),
                                            file.content()));
        }
        say(tx, errand, to.get(), message);
    }

    private Optional<Address> address(Errand errand, Made.Letter letter, Transaction tx) {
        boolean here = letter.readerId().equals(errand.memberId()) && !errand.address().isGroup();
        return here
                ? Optional.of(errand.address())
                : kit.machinery()
                        .directory()
                        .reader(tx, errand.workspace(), letter.readerId())
                        .map(Directory.Recipient::address);
    }

    private void say(Transaction tx, Errand errand, Address at, Message message) {
        kit.notices().sayAt(tx, errand.workspace(), at, Note.of(message, null));
    }
}
