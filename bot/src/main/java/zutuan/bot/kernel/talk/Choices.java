package zutuan.bot.kernel.talk;

import java.util.List;
import java.util.stream.IntStream;
import zutuan.adapters.Block;
import zutuan.adapters.Message;

/// Numbered choices: buttons whose tap means the number, or lines with the numbers to type.
public final class Choices {
    /// What fits a line of a phone.
    private static final int LONGEST = 24;

    private Choices() {}

    /// Asks for one of up to nine options. `topic` is what the member is in the middle of.
    public static Answer ask(String prompt, String topic, List<Question.Option> options) {
        var buttons =
                IntStream.range(0, options.size())
                        .mapToObj(index ->
                                new Block.Button(
                                        shortened(options.get(index).label()),
                                        Integer.toString(index + 1)))
                        .toList();
        return Answer.of(Message.text(prompt).with(new Block.Buttons(buttons, true)))
                .asking(new Question.Choice(topic, options));
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
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
