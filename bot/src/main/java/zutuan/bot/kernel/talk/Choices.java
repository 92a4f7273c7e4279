package zutuan.bot.kernel.talk;

import java.util.List;
import java.util.stream.IntStream;
import zutuan.adapters.Block;
import zutuan.adapters.Message;

/// Numbered choices: written out, and as buttons whose tap means the number.
public final class Choices {
    private Choices() {}

    /// Asks for one of up to nine options. `topic` is what the member is in the middle of.
    public static Answer ask(String prompt, String topic, List<Question.Option> options) {
        var buttons =
                IntStream.range(0, options.size())
                        .mapToObj(index ->
                                new Block.Button(
                                        options.get(index).label(), Integer.toString(index + 1)))
                        .toList();
        return Answer.of(
                        Message.text(TalkReplies.numbered(prompt, options))
                                .with(new Block.Buttons(buttons)))
                .asking(new Question.Choice(topic, options));
    }

    /// Asks a question whose options speak for themselves.
    public static Answer yesOrNo(String prompt, Question.Choice choice) {
        var buttons =
                choice.options().stream()
                        .map(option -> new Block.Button(option.label(), option.label()))
                        .toList();
        return Answer.of(Message.text(prompt).with(new Block.Buttons(buttons))).asking(choice);
    }
}
