package zutuan.bot.kernel.talk.dialogue;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.dialogue.DraftStore.Draft;

/// 继续: takes up again what was put aside in this conversation.
public final class ContinueCommand implements Command<ContinueCommand.Continue> {
    private static final Pattern TYPED =
            Phrases.beside(ContinueCommand.class, "dialogue.phrases").get("continued");

    private final Dialogues dialogues;

    public ContinueCommand(Dialogues dialogues) {
        this.dialogues = dialogues;
    }

    /// Which topic; empty for whatever there is.
    record Continue(String topic) {}

    @Override
    public Manual manual() {
        return new Manual("继续", "help_greeting", "接着填没填完的内容", List.of("继续"), null);
    }

    @Override
    public Reading<Continue> read(Heard heard) {
        var typed = TYPED.matcher(heard.bare());
        return typed.matches()
                ? new Reading.Understood<>(
                        new Continue(typed.group(1) == null ? "" : typed.group(1)))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Continue what, Turn turn) {
        var drafts =
                dialogues.drafts(turn).stream()
                        .filter(draft ->
                                what.topic().isEmpty() || draft.topic().equals(what.topic()))
                        .toList();
        return switch (drafts.size()) {
            case 0 ->
                    dialogues
                            .find(turn)
                            .filter(_ -> !turn.isChatter())
                            .map(open -> Answer.of(open.prompt()).asking(open.question()))
                            .orElseGet(() -> nothing(turn));
            case 1 -> resume(turn, drafts.getFirst());
            default -> Choices.ask(TalkReplies.continueWhich(), "继续", options(drafts));
        };
    }

    /// Among other people, a word so common may be meant for them.
    private static Answer nothing(Turn turn) {
        return turn.isChatter() ? Answer.silence() : Answer.of(TalkReplies.nothingToContinue());
    }

    private Answer resume(Turn turn, Draft draft) {
        dialogues.drop(turn, draft.topic());
        return Answer.of(draft.prompt()).asking(draft.question());
    }

    private static List<Question.Option> options(List<Draft> drafts) {
        return drafts.stream()
                .limit(9)
                .map(draft -> new Question.Option(draft.topic(), "/继续 " + draft.topic()))
                .toList();
    }
}
