package zutuan.bot.digest.personal;

import java.util.List;
import java.util.Set;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 今天: what is due today; only for who asks, and a word like this among people asks nobody.
public record TodayCommand(PersonalDigest personal) implements Command<TodayCommand.Asked> {
    private static final Set<String> WORDS =
            Set.of(
                    "今天", "今天有什么事", "今天我有什么事", "我今天有什么事", "今天要办什么", "今天有啥事", "今日", "我今天要干什么",
                    "今天要干什么", "我今天要办什么", "今天我要干什么", "今天我要办什么", "我今天有啥事", "今天我有啥事", "今天的事", "我今天的事",
                    "今天干啥", "今天要干啥", "今天有什么安排", "今天有啥安排", "今天的安排");

    /// Whether it begins with a slash.
    public record Asked(boolean typed) {}

    @Override
    public Manual manual() {
        return new Manual("今天", "digest_query", "看自己今天到期的事和要开的会", List.of("今天"), null);
    }

    @Override
    public Reading<Asked> read(Heard heard) {
        return WORDS.contains(heard.bare().replaceAll("[?。!]+$", ""))
                ? new Reading.Understood<>(new Asked(heard.text().startsWith("/")))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Asked asked, Turn turn) {
        return turn.isChatter() && !asked.typed()
                ? Answer.silence()
                : Answer.of(personal.text(turn.tx(), turn.roster(), turn.member()).today());
    }
}
