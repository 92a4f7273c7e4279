package zutuan.bot.kernel.talk.dialogue;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.StepStore.Step;

/// 撤销: takes back the member's latest step while it is fresh, after asking.
public final class UndoCommand implements Command<UndoCommand.TakeBack> {
    private static final Phrases PHRASES = Phrases.beside(UndoCommand.class, "dialogue.phrases");
    private static final Pattern TYPED = PHRASES.get("undo");

    /// The same as it is said to somebody.
    private static final Pattern SAID = PHRASES.get("undo_said");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Steps steps;
    private final Relay relay;
    private final ZoneId zone;

    public UndoCommand(Steps steps, Relay relay, ZoneId zone) {
        this.steps = steps;
        this.relay = relay;
        this.zone = zone;
    }

    /// The step's id; empty before the member has agreed.
    record TakeBack(String step) {}

    @Override
    public Manual manual() {
        return new Manual("撤销", "help_greeting", "撤销刚才那一步", List.of("撤销"), null);
    }

    @Override
    public Reading<TakeBack> read(Heard heard) {
        var typed = TYPED.matcher(heard.bare());
        if (typed.matches()) {
            String step = typed.group(1) == null ? "" : typed.group(1);
            return new Reading.Understood<>(new TakeBack(step));
        }
        return !heard.isTalk() && SAID.matcher(heard.bare()).matches()
                ? new Reading.Understood<>(new TakeBack(""))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(TakeBack takeBack, Turn turn) {
        var latest = steps.latest(turn);
        if (latest.isEmpty()) {
            return Answer.of(TalkReplies.nothingToUndo());
        }
        var step = latest.get();
        if (!steps.isFresh(step, turn.now())) {
            return Answer.of(TalkReplies.tooLateToUndo(steps.window(), step.undo().later()));
        }
        return takeBack.step().equals(step.id()) ? undo(step, turn) : offer(step, turn);
    }

    /// What would be refused is not offered, but said why: it is tried without effect before.
    private Answer offer(Step step, Turn turn) {
        return turn.tx()
                .tried(() -> refusal(step, turn))
                .map(why ->
                        Answer.of(
                                TalkReplies.cannotUndo(
                                        step.undo().step(),
                                        TIME.format(step.at().atZone(zone)),
                                        why)))
                .orElseGet(() -> ask(step));
    }

    /// Whatever is done is recorded; a refusal is not.
    private Optional<String> refusal(Step step, Turn turn) {
        long before = EventStore.recorded(turn.deed());
        var answer = back(step, turn);
        return EventStore.recorded(turn.deed()) == before
                ? Optional.of(answer.map(given -> given.message().plain()).orElse(""))
                : Optional.empty();
    }

    private Answer ask(Step step) {
        var options =
                List.of(
                        new Question.Option("是", "/撤销 步骤 " + step.id()),
                        new Question.Option("否", ""));
        String when = TIME.format(step.at().atZone(zone));
        return Choices.yesOrNo(
                TalkReplies.undoWhich(step.undo().step(), when),
                new Question.Choice("撤销", options));
    }

    private Answer undo(Step step, Turn turn) {
        steps.undone(turn);
        var answer = back(step, turn).orElseGet(() -> Answer.of(TalkReplies.nothingToUndo()));
        return new Answer(answer.message(), answer.subject(), answer.question());
    }

    private Optional<Answer> back(Step step, Turn turn) {
        return step.undo().lines().stream()
                .flatMap(line -> relay.run(turn, line).stream())
                .reduce((one, next) -> next.after(one));
    }
}
