package zutuan.bot.meeting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zutuan.adapters.Message;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.Invitation.Reply;

/// Moves meetings and calls them off. Whoever had answered is told, nobody else.
final class ChangeDesk {
    private final Kit kit;
    private final BookingReader reader;
    private final Stores stores;
    private final Replies replies;
    private final Reminders reminders;

    /// The sentences of booking (for what is asked back) and of what is booked.
    record Replies(BookingReplies booking, MeetingReplies meeting) {}

    ChangeDesk(Kit kit, BookingReader reader, Stores stores, Replies replies, Reminders reminders) {
        this.kit = kit;
        this.reader = reader;
        this.stores = stores;
        this.replies = replies;
        this.reminders = reminders;
    }

    Answer change(ChangeCommand.Change change, Turn turn) {
        return one(
                change.which(),
                turn,
                label -> change.form().command() + " " + label + " 改到" + change.what(),
                meeting -> change(meeting, change, turn));
    }

    Answer cancel(CancelCommand.Cancel cancel, Turn turn) {
        return one(
                cancel.which(),
                turn,
                label -> "取消" + label + " " + cancel.reason(),
                meeting -> cancel(meeting, cancel.reason(), turn));
    }

    private Answer one(
            String which,
            Turn turn,
            Function<String, String> typed,
            Function<Meeting, Answer> step) {
        var name = MeetingFinder.Name.of(which);
        var found = new MeetingFinder(stores.meetings()).find(name, turn);
        if (found.isEmpty()) {
            return Answer.of(
                    name.number() > 0
                            ? replies.meeting().unknown(name.number())
                            : replies.meeting().noneAhead());
        }
        if (found.size() > 1) {
            var options =
                    found.stream()
                            .map(meeting ->
                                    new Question.Option(
                                            replies.meeting().line(meeting),
                                            typed.apply(meeting.ref().label())))
                            .toList();
            return Choices.ask("是哪个会?", "会议", options);
        }
        var meeting = found.getFirst();
        return mayChange(meeting, turn)
                ? step.apply(meeting)
                : about(meeting, replies.meeting().mayNotChange(meeting, turn.roster()));
    }

    private static boolean mayChange(Meeting meeting, Turn turn) {
        return meeting.origin().organizerId().equals(turn.member().id())
                || Permissions.allows(turn.member().roles(), Permission.MEETING_ADMIN);
    }

    private Answer change(Meeting meeting, ChangeCommand.Change change, Turn turn) {
        var time = reader.whens().correct(change.what(), meeting.plan().slot(), turn.now());
        var place = reader.places().in(time.rest());
        var plan = place.map(found -> meeting.plan().in(found.place())).orElse(meeting.plan());
        if (time.when() instanceof When.Fixed(var slot, _)) {
            return move(meeting, plan.at(slot), turn);
        }
        if (time.when() instanceof When.Unsaid && place.isPresent()) {
            return move(meeting, plan, turn);
        }
        var form = new Form(ChangeCommand.COMMAND, meeting.ref().label(), Map.of());
        return replies.booking().askTime(form, time.when());
    }

    private Answer move(Meeting meeting, Meeting.Plan plan, Turn turn) {
        return switch (meeting.change(plan, turn.now())) {
            case Meeting.Step.Refused(var why) ->
                    about(meeting, replies.meeting().refused(meeting, why));
            case Meeting.Step.Done(var next) -> {
                stores.places().release(turn.tx(), meeting.ref());
                if (!stores.places().take(turn.tx(), meeting.ref(), plan.place(), plan.slot())) {
                    yield taken(meeting, plan, turn);
                }
                yield moved(meeting, next, turn);
            }
        };
    }

    private Answer taken(Meeting meeting, Meeting.Plan plan, Turn turn) {
        var old = meeting.plan();
        if (!stores.places().take(turn.tx(), meeting.ref(), old.place(), old.slot())) {
            stores.places().share(turn.tx(), meeting.ref(), old.place(), old.slot());
        }
        long holder =
                stores.places()
                        .holder(turn.tx(), turn.workspace(), plan.place(), plan.slot())
                        .orElseThrow();
        var other =
                stores.meetings()
                        .find(turn.tx(), new Meeting.Ref(turn.workspace(), holder))
                        .orElseThrow();
        var form =
                new Form(ChangeCommand.COMMAND, meeting.ref().label(), Map.of())
                        .with(
                                BookingReader.TIME,
                                new MeetingTexts(reader.zone()).typed(plan.slot()))
                        .with(BookingReader.PLACE, plan.place());
        var free =
                new FreeTimes(stores.places(), reader.places().rooms(), reader.zone())
                        .around(plan, turn);
        return replies.booking()
                .clash(
                        form,
                        other,
                        turn.roster(),
                        new FreeTimes.Free(free.later(), free.elsewhere(), false));
    }

    private Answer moved(Meeting before, Meeting after, Turn turn) {
        if (!stores.meetings().change(turn.tx(), before, after)) {
            throw new IllegalStateException("changed by two at once: " + before.ref());
        }
        var answered = answered(after, turn);
        stores.invitations().outdate(turn.tx(), after.ref());
        reminders.set(turn.tx(), after);
        record(
                after,
                "meeting.changed",
                Map.of("start", after.plan().slot().start().toString()),
                turn);
        var invites = new Invites(kit, stores.invitations());
        var card = replies.meeting().changed(before, after).with(invites.request(after, turn));
        return tellAll("改好了", after, card, answered, turn);
    }

    private Answer cancel(Meeting meeting, String reason, Turn turn) {
        var cancelled = new Meeting.State.Cancelled(reason, turn.member().id(), turn.now());
        return switch (meeting.cancel(cancelled)) {
            case Meeting.Step.Refused(var why) ->
                    about(meeting, replies.meeting().refused(meeting, why));
            case Meeting.Step.Done(var next) -> {
                if (!stores.meetings().change(turn.tx(), meeting, next)) {
                    throw new IllegalStateException("changed by two at once: " + meeting.ref());
                }
                stores.places().release(turn.tx(), meeting.ref());
                reminders.stop(turn.tx(), meeting.ref());
                record(next, "meeting.cancelled", Map.of("reason", reason), turn);
                var invites = new Invites(kit, stores.invitations());
                var card =
                        replies.meeting().cancelled(next, reason).with(invites.cancel(next, turn));
                yield tellAll("取消了", next, card, answered(next, turn), turn);
            }
        };
    }

    /// Who had said something: they count on it.
    private List<String> answered(Meeting meeting, Turn turn) {
        return stores.invitations().of(turn.tx(), meeting.ref()).stream()
                .filter(one -> !(one.reply() instanceof Reply.Open))
                .map(Invitation::memberId)
                .filter(id -> !id.equals(turn.member().id()))
                .toList();
    }

    private Answer tellAll(
            String what, Meeting meeting, Message card, List<String> members, Turn turn) {
        var note = Notices.Note.of(card, meeting.ref().subject());
        members.stream()
                .flatMap(id -> turn.roster().member(id).stream())
                .forEach(member -> kit.notices().tell(turn.tx(), turn.workspace(), member, note));
        if (turn.inGroup()) {
            return Answer.of(card).about(meeting.ref().subject());
        }
        kit.notices().publish(turn.tx(), turn.workspace(), note);
        return about(meeting, replies.meeting().doneInGroup(what, meeting));
    }

    private void record(Meeting meeting, String kind, Map<String, String> details, Turn turn) {
        kit.events()
                .record(
                        turn.tx(),
                        new Event(
                                turn.workspace(),
                                meeting.ref().subject(),
                                kind,
                                turn.member().id(),
                                turn.now(),
                                turn.source(),
                                details));
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
