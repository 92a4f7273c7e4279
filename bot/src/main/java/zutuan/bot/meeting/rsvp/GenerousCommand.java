package zutuan.bot.meeting.rsvp;

import java.util.List;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 没问题, +1, 我派人来: answers an invitation in words that mean it only for the hour after one.
public final class GenerousCommand implements Command<Rsvp> {
    private final RsvpReader reader;
    private final RsvpDesk desk;

    public GenerousCommand(Kit kit) {
        this.reader = new RsvpReader(kit.settings());
        this.desk = new RsvpDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual("回执", "rsvp", "回复刚收到的会议通知", List.of(), null);
    }

    @Override
    public Reading<Rsvp> read(Heard heard) {
        return reader.read(heard)
                .filter(Rsvp::generous)
                .<Reading<Rsvp>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public boolean comesLast() {
        return true;
    }

    @Override
    public boolean isNothing(Rsvp rsvp, Turn turn) {
        return desk.invitedLately(rsvp, turn).isEmpty();
    }

    @Override
    public Answer run(Rsvp rsvp, Turn turn) {
        return desk.answer(rsvp, turn);
    }
}
