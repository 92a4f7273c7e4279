package zutuan.bot.digest.quarter;

import java.util.List;
import java.util.function.Function;
import zutuan.bot.digest.quarter.QuarterWish.Found;
import zutuan.bot.kernel.calendar.Quarter;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Question;

/// Asks for another quarter where the one that was named is not there, this one or the last, and
/// which of a year.
///
/// `topic` is what the member is in the middle of.
public record QuarterQuestion(Quarter current, String topic) {
    /// The answer for the quarter that is meant; `typed` asks for the same of a quarter by its
    /// code.
    public Answer answer(
            QuarterWish wish, Function<Quarter, Answer> there, Function<String, String> typed) {
        return switch (wish.from(current)) {
            case Found.Here(var quarter) -> there.apply(quarter);
            case Found.Future(var quarter) -> ask(QuarterReplies.future(quarter), typed);
            case Found.Unsaid(var quarters) -> ask(QuarterReplies.WHICH, quarters, typed);
            case Found.NoSuchQuarter(var number) ->
                    ask(QuarterReplies.noSuchQuarter(number), typed);
        };
    }

    private Answer ask(String why, Function<String, String> typed) {
        return ask(why, List.of(current, current.later(-1)), typed);
    }

    private Answer ask(String why, List<Quarter> quarters, Function<String, String> typed) {
        var options =
                quarters.stream()
                        .map(one ->
                                new Question.Option(
                                        Stretch.called(one), typed.apply(Stretch.code(one))))
                        .toList();
        return Choices.yesOrNo(why, new Question.Choice(topic, options));
    }
}
