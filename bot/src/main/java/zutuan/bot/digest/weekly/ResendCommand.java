package zutuan.bot.digest.weekly;

import java.util.List;
import zutuan.bot.digest.model.DigestPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 重发周报 理由: a week's digest again, with the reason on it.
public record ResendCommand(DigestDesk desk) implements Command<ResendCommand.Again> {
    private static final String WORD = "重发周报";

    /// Which week – the last that was sent, if none was named – and why.
    public record Again(String said) {}

    @Override
    public Manual manual() {
        return new Manual(
                WORD,
                "digest_query",
                "把发过的周报再发一遍，要写理由（管理员）",
                List.of("重发周报 数字有更正", "重发周报 47周 漏了一件"),
                DigestPermission.RESEND);
    }

    @Override
    public Reading<Again> read(Heard heard) {
        if (!heard.bare().startsWith(WORD)) {
            return new Reading.NotMine<>();
        }
        String said = heard.bare().substring(WORD.length()).replaceFirst("^[\\s:,。]+", "");
        return said.isEmpty()
                ? new Reading.Asks<>(
                        Answer.of(WeeklyReplies.whyAgain())
                                .asking(new Question.Words(WORD, "/" + WORD + " ")))
                : new Reading.Understood<>(new Again(said));
    }

    @Override
    public Answer run(Again again, Turn turn) {
        return desk.sendAgain(again.said(), turn);
    }
}
