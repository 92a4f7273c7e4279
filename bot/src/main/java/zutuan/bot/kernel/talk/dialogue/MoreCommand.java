package zutuan.bot.kernel.talk.dialogue;

import java.util.List;
import zutuan.adapters.Message;
import zutuan.bot.kernel.outbox.Outbox;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.TalkReplies;
import zutuan.bot.kernel.talk.Turn;

/// 更多: shows what did not fit into the latest long message of the conversation.
public final class MoreCommand implements Command<MoreCommand.More> {
    private final Outbox outbox;

    public MoreCommand(Outbox outbox) {
        this.outbox = outbox;
    }

    record More() {}

    @Override
    public Manual manual() {
        return new Manual("更多", "help_greeting", "看没显示完的内容", List.of("更多"), null);
    }

    @Override
    public Reading<More> read(Heard heard) {
        return heard.bare().equals("更多")
                ? new Reading.Understood<>(new More())
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(More more, Turn turn) {
        var rest = outbox.more(turn.tx(), turn.address());
        if (rest.isPresent()) {
            return new Answer(Message.text(rest.get().text()), rest.get().subject(), null);
        }
        return turn.isChatter() ? Answer.silence() : Answer.of(TalkReplies.nothingMore());
    }
}
