package zutuan.bot.digest.weekly;

import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 发周报: this week's digest before its time, if it was not sent yet.
public record SendCommand(DigestDesk desk) implements Command<SendCommand.Send> {
    private static final Set<String> WORDS = Set.of("发周报", "发送周报", "推送周报", "发本周周报", "发一下周报");

    /// Nothing more is said.
    public record Send() {}

    @Override
    public Manual manual() {
        return new Manual("发周报", "digest_query", "提前发本周的周报（管理员）", List.of("发周报"), null);
    }

    @Override
    public Reading<Send> read(Heard heard) {
        return WORDS.contains(heard.bare().replace(" ", ""))
                ? new Reading.Understood<>(new Send())
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Send send, Turn turn) {
        return desk.send(turn);
    }
}
