package zutuan.bot.meeting.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.store.ActionStore;
import zutuan.bot.meeting.store.MinutesStore;

/// 撤回纪要: what 撤销 types to take filed minutes back, with what they gave people to do. Not where
/// somebody has done it meanwhile, or a matter was moved.
public final class TakeBackMinutes implements Command<Form> {
    private static final String NAME = "撤回纪要";
    private static final String AT = "时";
    private static final String ACTIONS = "待办";
    private static final List<String> LABELS = List.of(AT, ACTIONS);

    private final MinutesStore filed = new MinutesStore();
    private final ActionStore actions = new ActionStore();
    private final Kit kit;
    private final ChosenMeeting chosen;
    private final MeetingBook book;
    private final ActionBook actionBook;
    private final MinutesReplies replies;

    public TakeBackMinutes(Kit kit) {
        this.kit = kit;
        this.chosen = new ChosenMeeting(kit);
        this.book = new MeetingBook(kit);
        this.actionBook = new ActionBook(kit);
        this.replies = new MinutesReplies(kit);
    }

    static Undo undo(Meeting meeting, MinutesStore.Part part, List<Action> given) {
        String label = meeting.ref().label();
        String numbers =
                given.stream()
                        .map(action -> Long.toString(action.number()))
                        .collect(Collectors.joining(" "));
        var form =
                new Form(NAME, label, Map.of())
                        .with(AT, Long.toString(part.at().toEpochMilli()))
                        .with(ACTIONS, numbers);
        return new Undo(label + "纪要", form.typed(), label + "纪要 …");
    }

    @Override
    public Manual manual() {
        return new Manual(NAME, "book_meeting", "撤回刚归档的纪要", List.of(), null);
    }

    @Override
    public Reading<Form> read(Heard heard) {
        return heard.text().startsWith("/")
                ? Form.read(heard.text(), NAME, LABELS)
                        .<Reading<Form>>map(Reading.Understood::new)
                        .orElseGet(Reading.NotMine::new)
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Form form, Turn turn) {
        return chosen.go(
                form.said(),
                _ -> true,
                turn,
                label -> new Form(NAME, label, form.parts()).typed(),
                hold -> takeBack(hold, form, turn).about(hold.meeting().ref().subject()));
    }

    private Answer takeBack(Hold hold, Form form, Turn turn) {
        var meeting = hold.meeting();
        long at = form.part(AT).map(Long::parseLong).orElse(0L);
        var given = given(form, turn);
        var no = refusal(meeting, at, given, turn);
        if (no.isPresent()) {
            return Answer.of(replies.cannotTakeBack(meeting, no.get()));
        }
        for (var event : decided(meeting, at, turn)) {
            var details = new HashMap<>(event.details());
            book.record(event.subject(), MeetingEvent.DECISION_TAKEN_BACK, details, turn);
        }
        filed.remove(turn.tx(), meeting.ref(), at);
        given.forEach(action -> takeBack(action, meeting, turn));
        hold.record(MeetingEvent.MINUTES_TAKEN_BACK, Map.of());
        return Answer.of(replies.takenBack(meeting, given.size()));
    }

    private List<Action> given(Form form, Turn turn) {
        return Stream.of(form.part(ACTIONS).orElse("").split(" ", -1))
                .filter(number -> !number.isEmpty())
                .flatMap(number ->
                        actions.find(turn.tx(), turn.workspace(), Long.parseLong(number)).stream())
                .toList();
    }

    private Optional<String> refusal(Meeting meeting, long at, List<Action> given, Turn turn) {
        boolean there =
                filed.of(turn.tx(), meeting.ref()).stream()
                        .anyMatch(part -> part.at().toEpochMilli() == at);
        if (!there) {
            return Optional.of(MinutesReplies.gone());
        }
        if (decided(meeting, at, turn).stream()
                .anyMatch(event -> event.details().containsKey("team"))) {
            return Optional.of(MinutesReplies.movedAlready());
        }
        return given.stream()
                .filter(action -> !action.isOpen())
                .findFirst()
                .map(MinutesReplies::doneAlready);
    }

    /// What the minutes said on matters.
    private List<Event> decided(Meeting meeting, long at, Turn turn) {
        var found = new ArrayList<Event>();
        for (var event :
                EventStore.at(turn.deed(), Instant.ofEpochMilli(at), MeetingEvent.DECIDED)) {
            if (meeting.ref().label().equals(event.details().get("meeting"))) {
                found.add(event);
            }
        }
        return found;
    }

    private void takeBack(Action action, Meeting meeting, Turn turn) {
        actionBook.takeBack(action, turn);
        var note = Notices.Note.of(replies.notGiven(action, meeting), action.subject());
        turn.roster()
                .member(action.task().ownerId())
                .ifPresent(owner -> kit.notices().tell(turn.tx(), turn.workspace(), owner, note));
    }
}
