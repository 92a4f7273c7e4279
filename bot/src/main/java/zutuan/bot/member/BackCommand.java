package zutuan.bot.member;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 销假: ends one's leave.
final class BackCommand implements Command<BackCommand.Back> {
    private static final Pattern SAID =
            Phrases.beside(BackCommand.class, "member.phrases").get("back");

    private final LeaveDesk desk;

    BackCommand(LeaveDesk desk) {
        this.desk = desk;
    }

    record Back() {}

    /// 请假的事算了, 不请假了.
    static boolean isSaid(String text) {
        return SAID.matcher(text).matches();
    }

    @Override
    public Manual manual() {
        return new Manual("销假", "rsvp", "提前销假", List.of("销假"), null);
    }

    @Override
    public Reading<Back> read(Heard heard) {
        return heard.bare().equals("销假") || (!heard.isTalk() && isSaid(heard.bare()))
                ? new Reading.Understood<>(new Back())
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Back back, Turn turn) {
        return desk.end(turn);
    }
}
