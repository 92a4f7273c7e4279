package zutuan.bot.kernel.talk.intake;

import java.util.List;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;

/// 绑定, said by somebody who is bound already: strangers are heard elsewhere, see [Strangers].
final class BindCommand implements Command<BindCommand.Asked> {
    record Asked() {}

    @Override
    public Manual manual() {
        return new Manual("绑定", "help_greeting", "把聊天账号绑定到本人", List.of(), null);
    }

    @Override
    public Reading<Asked> read(Heard heard) {
        return heard.bare()
                        .matches("绑定码?[::\\s]*(?:[A-Za-z0-9\\s-]{4,30}|" + CodeWatch.HIDDEN + ")")
                ? new Reading.Understood<>(new Asked())
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Asked asked, Turn turn) {
        return Answer.of(TalkReplies.boundAlready(turn.member().name()));
    }
}
