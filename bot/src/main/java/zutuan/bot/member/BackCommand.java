package zutuan.bot.member;

import java.util.List;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 销假: ends one's leave.
final class BackCommand implements Command<BackCommand.Back> {
    private final LeaveDesk desk;

    BackCommand(LeaveDesk desk) {
        this.desk = desk;
    }

    record Back() {}

    @Override
    public Manual manual() {
        return new Manual("销假", "rsvp", "提前销假", List.of("销假"), null);
    }

    @Override
    public Reading<Back> read(Heard heard) {
        return heard.bare().equals("销假")
                ? new Reading.Understood<>(new Back())
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Back back, Turn turn) {
        return desk.end(turn);
    }
}
