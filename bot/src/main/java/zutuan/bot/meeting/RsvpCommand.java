package zutuan.bot.meeting;

import java.util.List;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 参加, 去不了, 会晚到: answers an invitation.
final class RsvpCommand implements Command<Rsvp> {
    private final RsvpReader reader;
    private final RsvpDesk desk;

    RsvpCommand(RsvpReader reader, RsvpDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "参加", "rsvp", "回复来不来开会", List.of("参加 会1", "去不了 会1,请王建代", "会1 可能晚到20分钟"), null);
    }

    @Override
    public Reading<Rsvp> read(Heard heard) {
        return reader.read(heard)
                .<Reading<Rsvp>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public Answer run(Rsvp rsvp, Turn turn) {
        return desk.answer(rsvp, turn);
    }
}
