package zutuan.bot.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.outbox.Undelivered;
import zutuan.bot.kernel.people.Directory.Known;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices.Note;
import zutuan.bot.kernel.talk.Topic;

/// What follows when a message is given up: a member whom the platform refuses gets no more direct
/// messages and their team lead hears of it once, the administrators too if something confidential
/// is in their hands; the administrators hear that something is lost, once for all that is lost
/// within a while.
final class OutOfReach {
    private static final String TOLD = "member.undelivered";
    private static final Duration BUNDLE = Duration.ofMinutes(10);

    private final StandingStore standings = new StandingStore();
    private final Kit kit;
    private final MemberReplies replies;
    private final StateReplies states;

    OutOfReach(Kit kit, MemberReplies replies, StateReplies states) {
        this.kit = kit;
        this.replies = replies;
        this.states = states;
    }

    /// Its timer's id is the workspace.
    Job job() {
        return new Job(TOLD, this::tellAdministrators);
    }

    void undelivered(Transaction tx, Undelivered letter) {
        var parcel = letter.parcel();
        var now = kit.clock().instant();
        if (!parcel.to().isGroup() && letter.forGood()) {
            kit.machinery()
                    .directory()
                    .account(tx, parcel.to().platform(), parcel.to().conversation())
                    .ifPresent(known -> lost(tx, known, letter.why(), now));
        }
        if (!parcel.workspace().isEmpty()) {
            kit.timers().schedule(tx, JobKey.of(TOLD, parcel.workspace()), boundary(now), "");
        }
    }

    /// The same for all letters of a while, so that they share one timer.
    private static Instant boundary(Instant now) {
        long span = BUNDLE.toMillis();
        return Instant.ofEpochMilli((now.toEpochMilli() / span + 1) * span);
    }

    private void lost(Transaction tx, Known known, String why, Instant now) {
        var who = new Identity(known.roster().workspace(), known.member().id());
        standings.lost(tx, who, why, now);
        if (standings.mayTell(tx, who, now)) {
            var open =
                    kit.topics().open(tx, known.roster(), now).stream()
                            .filter(topic -> topic.isWith(known.member().id()))
                            .toList();
            boolean kept = open.stream().anyMatch(Topic::confidential);
            var town =
                    kept ? administrators(known.roster(), known.member()) : Stream.<Member>empty();
            Stream.concat(leads(known), town)
                    .distinct()
                    .forEach(lead -> tell(tx, known, lead, open));
        }
    }

    private void tell(Transaction tx, Known lost, Member lead, List<Topic> open) {
        var theirs = open.stream().filter(topic -> topic.isFor(lead.id())).toList();
        var note = Note.of(Message.text(replies.outOfReach(lost.member(), theirs)), null);
        kit.notices().tell(tx, lost.roster().workspace(), lead, note);
    }

    /// The leads of the member's teams, or the administrators.
    private static Stream<Member> leads(Known known) {
        var roster = known.roster();
        var leads =
                roster.teams().stream()
                        .filter(team -> known.member().teamIds().contains(team.id()))
                        .flatMap(team -> roster.leadOf(team).stream())
                        .filter(lead -> !lead.id().equals(known.member().id()))
                        .distinct()
                        .toList();
        return leads.isEmpty() ? administrators(roster, known.member()) : leads.stream();
    }

    private static Stream<Member> administrators(Roster roster, Member lost) {
        return roster.with(Role.ADMINISTRATOR).stream()
                .filter(member -> !member.id().equals(lost.id()));
    }

    private void tellAdministrators(JobRun run, Transaction tx) {
        int dead = kit.machinery().vitals(tx).outbox().dead();
        if (dead == 0) {
            return;
        }
        var note = Note.of(Message.text(states.undelivered(dead)), null);
        kit.settings().roster().stream()
                .filter(roster -> roster.workspace().equals(run.key().id()))
                .flatMap(roster -> roster.with(Role.ADMINISTRATOR).stream())
                .forEach(member -> kit.notices().tell(tx, run.key().id(), member, note));
    }
}
