package zutuan.bot.issue.mending;

import java.util.regex.Pattern;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.NumberedCommand;
import zutuan.bot.issue.desk.RefusalReplies;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 更正: puts right what was reported. Without a number it is one only if it says what a report may
/// say: `改 后天` is about something else.
public record CorrectCommand(NumberedCommand numbered) implements Command<Numbered> {
    private static final Pattern WITHOUT_NUMBER =
            Pattern.compile("(?:更正|改)[\\s,,::]*(.*)", Pattern.DOTALL);

    @Override
    public Manual manual() {
        return numbered.manual();
    }

    @Override
    public boolean takesMedia() {
        return numbered.takesMedia();
    }

    @Override
    public Reading<Numbered> read(Heard heard) {
        var reading = numbered.read(heard);
        if (!(reading instanceof Reading.Asks<Numbered>)) {
            return reading;
        }
        var said = WITHOUT_NUMBER.matcher(heard.text());
        return said.matches()
                        && !said.group(1).isEmpty()
                        && !Correction.isOne(said.group(1), heard.speaker().roster())
                ? new Reading.NotMine<>()
                : new Reading.Asks<>(Answer.of(RefusalReplies.whichToCorrect()));
    }

    @Override
    public Answer run(Numbered correction, Turn turn) {
        return numbered.run(correction, turn);
    }
}
