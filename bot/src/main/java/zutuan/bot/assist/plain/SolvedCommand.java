package zutuan.bot.assist.plain;

import java.util.Optional;
import zutuan.bot.assist.desk.StepCommand;
import zutuan.bot.assist.desk.StepForm.Step;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 解决了J7; and what is said of requests in plain words.
public record SolvedCommand(StepCommand step, PlainWords words) implements Command<Step> {
    @Override
    public Manual manual() {
        return step.manual();
    }

    @Override
    public Reading<Step> read(Heard heard) {
        return step.read(heard);
    }

    @Override
    public Optional<Answer> awaited(Meant meant) {
        return words.answer(meant);
    }

    @Override
    public Answer run(Step said, Turn turn) {
        return step.run(said, turn);
    }
}
