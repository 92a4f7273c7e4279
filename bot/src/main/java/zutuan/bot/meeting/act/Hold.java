package zutuan.bot.meeting.act;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Meeting.Step;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Consent;
import zutuan.bot.meeting.model.Visit.Host;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.PlaceStore;
import zutuan.bot.meeting.store.VisitStore;

/// A meeting as it stands, which nobody else changes until the transaction ends; what its book can
/// enter of it.
public final class Hold {
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final PlaceStore places = new PlaceStore();
    private final VisitStore visits = new VisitStore();
    private final MeetingBook book;
    private final Reminders reminders;
    private final Meeting meeting;
    private final Turn turn;

    Hold(MeetingBook book, Reminders reminders, Meeting meeting, Turn turn) {
        this.book = book;
        this.reminders = reminders;
        this.meeting = meeting;
        this.turn = turn;
    }

    /// As it stood when it was taken.
    public Meeting meeting() {
        return meeting;
    }

    // --- The meeting itself ---

    /// A move that was made, or not.
    public sealed interface Move {
        record Made(Meeting meeting) implements Move {}

        record Refused(Meeting.Refusal why) implements Move {}

        /// Another meeting has the place then.
        record Clashes(Meeting holder) implements Move {}
    }

    /// 改期, 换地方. Whoever had answered has to look again.
    public Move move(Meeting.Plan plan) {
        return switch (meeting.change(plan, turn.now())) {
            case Step.Refused(var why) -> new Move.Refused(why);
            case Step.Done(var next) -> {
                var holder = isVisit() ? Optional.<Long>empty() : changePlaces(plan);
                yield holder.isPresent()
                        ? new Move.Clashes(book.find(holder.get(), turn))
                        : moved(next);
            }
        };
    }

    private boolean isVisit() {
        return visits.find(tx(), meeting.ref()).isPresent();
    }

    /// Gives who has the other place; then the meeting keeps its own.
    private Optional<Long> changePlaces(Meeting.Plan plan) {
        var ref = meeting.ref();
        var old = meeting.plan();
        places.release(tx(), ref);
        var holder = places.take(tx(), ref, plan.place(), plan.slot());
        if (holder.isPresent() && places.take(tx(), ref, old.place(), old.slot()).isPresent()) {
            places.share(tx(), ref, old.place(), old.slot());
        }
        return holder;
    }

    private Move moved(Meeting next) {
        meetings.write(tx(), next);
        retime(next);
        var slot = next.plan().slot();
        record(
                MeetingEvent.CHANGED,
                Map.of("start", slot.start().toString(), "end", slot.end().toString()));
        return new Move.Made(next);
    }

    private void retime(Meeting next) {
        invitations.outdate(tx(), next.ref());
        reminders.set(tx(), next);
    }

    /// 改名.
    public Step rename(String title) {
        var step = meeting.change(meeting.plan().called(title), turn.now());
        if (step instanceof Step.Done(var next)) {
            meetings.write(tx(), next);
            record(MeetingEvent.RENAMED, Map.of("title", title));
        }
        return step;
    }

    /// 取消.
    public Step cancel(String reason) {
        var step =
                meeting.cancel(new Meeting.State.Cancelled(reason, turn.member().id(), turn.now()));
        if (step instanceof Step.Done(var next)) {
            meetings.write(tx(), next);
            places.release(tx(), next.ref());
            reminders.stop(tx(), next.ref());
            record(MeetingEvent.CANCELLED, Map.of("reason", reason));
        }
        return step;
    }

    /// 恢复. As it was planned, if its place is still free.
    public Move restore() {
        return switch (meeting.restore(turn.now())) {
            case Step.Refused(var why) -> new Move.Refused(why);
            case Step.Done(var next) -> {
                var plan = next.plan();
                var holder =
                        isVisit()
                                ? Optional.<Long>empty()
                                : places.take(tx(), next.ref(), plan.place(), plan.slot());
                yield holder.isPresent()
                        ? new Move.Clashes(book.find(holder.get(), turn))
                        : restored(next);
            }
        };
    }

    private Move restored(Meeting next) {
        meetings.write(tx(), next);
        reminders.set(tx(), next);
        record(MeetingEvent.RESTORED, Map.of());
        return new Move.Made(next);
    }

    // --- A field visit ---

    /// 改路线, other hosts. Only when the start moves has whoever had answered to look again.
    public Meeting reroute(Meeting.Plan plan, Visit visit) {
        var next = meeting.reroute(plan);
        meetings.write(tx(), next);
        visits.replace(tx(), next.ref(), visit);
        places.release(tx(), next.ref());
        if (!plan.slot().start().equals(meeting.plan().slot().start())) {
            retime(next);
        }
        record(MeetingEvent.REROUTED, Map.of("route", visit.route()));
        return next;
    }

    /// The same route at another time, for which its hosts have to be asked again.
    public void askAgain(Visit visit) {
        visits.replace(tx(), meeting.ref(), visit);
    }

    /// Whoever speaks receives the visitors at these stops, counted from 0, or does not.
    public void consent(List<Integer> stops, Consent consent) {
        var host = new Host(turn.member().id(), consent);
        stops.forEach(stop -> visits.receive(tx(), meeting.ref(), stop, host));
        record(
                consent == Consent.AGREED ? MeetingEvent.HOST_AGREED : MeetingEvent.HOST_REFUSED,
                Map.of());
    }

    // --- Who comes ---

    /// Who is invited, and what each of them said.
    public List<Invitation> invited() {
        return invitations.of(tx(), meeting.ref());
    }

    /// What was changed is as before again: whoever has not answered since, and was not waited for
    /// then, need not answer again. `before` is what they had said before it was changed back.
    public void settle(List<Invitation> before, Set<String> waiting) {
        before.stream()
                .filter(one -> one.stale() && !waiting.contains(one.memberId()))
                .forEach(one -> invitations.settle(tx(), meeting.ref(), one.memberId()));
    }

    public void invite(Collection<String> memberIds) {
        invitations.invite(tx(), meeting.ref(), memberIds);
        record(MeetingEvent.INVITED, Map.of("members", String.join(" ", memberIds)));
    }

    public void spare(Collection<String> memberIds) {
        invitations.remove(tx(), meeting.ref(), memberIds);
        record(MeetingEvent.SPARED, Map.of("members", String.join(" ", memberIds)));
    }

    /// The speaker's answer; false if the speaker is not invited. Whoever wants to come is.
    public boolean answer(Reply reply) {
        String me = turn.member().id();
        if (reply instanceof Reply.Comes) {
            invitations.invite(tx(), meeting.ref(), List.of(me));
        }
        boolean invited = invitations.answer(tx(), meeting.ref(), me, reply);
        if (invited) {
            record(MeetingEvent.ANSWERED, Map.of("answer", word(reply)));
        }
        return invited;
    }

    /// The speaker, who was to come instead of somebody, does not.
    public void standsAlone(String memberId, String reason) {
        var alone = new Reply.Declined(null, reason, turn.now());
        invitations.answer(tx(), meeting.ref(), memberId, alone);
        record(MeetingEvent.ANSWERED, Map.of("answer", word(alone), "instead", memberId));
    }

    /// An answer is taken back, and what was said before holds.
    public void unsay(Invitation before) {
        invitations.restore(tx(), meeting.ref(), before);
        record(MeetingEvent.ANSWER_TAKEN_BACK, Map.of("answer", word(before.reply())));
    }

    /// The answer of somebody is taken back who had not been invited.
    public void unsay(String memberId) {
        invitations.remove(tx(), meeting.ref(), List.of(memberId));
        record(MeetingEvent.ANSWER_TAKEN_BACK, Map.of("answer", "Uninvited"));
    }

    private static String word(Reply reply) {
        return switch (reply) {
            case Reply.Open _ -> "Open";
            case Reply.Comes _ -> "Comes";
            case Reply.Late _ -> "Late";
            case Reply.Declined _ -> "Declined";
        };
    }

    // --- What comes of it ---

    public void record(MeetingEvent kind, Map<String, String> details) {
        book.record(meeting.ref().subject(), kind, details, turn);
    }

    private Transaction tx() {
        return turn.tx();
    }
}
