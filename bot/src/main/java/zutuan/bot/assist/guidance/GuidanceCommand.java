package zutuan.bot.assist.guidance;

import java.util.List;
import zutuan.bot.assist.guidance.GuidanceForm.Step;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// Something that is done with a session named by its number or by its card.
final class GuidanceCommand implements Command<Step> {
    private final Manual manual;
    private final GuidanceForm form;
    private final Action action;

    /// What is done, with the words said with it.
    @FunctionalInterface
    interface Action {
        Answer run(Step step, Turn turn);
    }

    GuidanceCommand(Manual manual, List<String> verbs, Action action) {
        this.manual = manual;
        this.form = new GuidanceForm(verbs);
        this.action = action;
    }

    @Override
    public Manual manual() {
        return manual;
    }

    @Override
    public Reading<Step> read(Heard heard) {
        return form.read(heard)
                .<Reading<Step>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public Answer run(Step step, Turn turn) {
        return action.run(step, turn);
    }
}
