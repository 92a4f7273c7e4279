package zutuan.bot.member;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.RosterPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 重发: sends a message again that could not be sent.
final class ResendCommand implements Command<ResendCommand.Again> {
    private static final Pattern TYPED =
            Phrases.beside(ResendCommand.class, "member.phrases").get("resend");

    private final StateDesk desk;

    ResendCommand(StateDesk desk) {
        this.desk = desk;
    }

    /// The message's id in the outbox.
    record Again(String id) {}

    @Override
    public Manual manual() {
        return new Manual("重发", "help_greeting", "重发没发出去的消息", List.of(), RosterPermission.EDIT);
    }

    @Override
    public Reading<Again> read(Heard heard) {
        var typed = TYPED.matcher(heard.bare());
        return typed.matches()
                ? new Reading.Understood<>(new Again(typed.group(1)))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Again again, Turn turn) {
        return desk.resend(again.id(), turn);
    }
}
