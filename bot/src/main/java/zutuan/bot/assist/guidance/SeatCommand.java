package zutuan.bot.assist.guidance;

import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// Signs households up for a session of group guidance or takes them away; `last` for sentences
/// that name no session and mean one only while there is one to sign up for.
final class SeatCommand implements Command<SeatWish> {
    private final Manual manual;
    private final boolean signsUp;
    private final boolean last;
    private final SeatDesk desk;

    SeatCommand(Manual manual, boolean signsUp, boolean last, SeatDesk desk) {
        this.manual = manual;
        this.signsUp = signsUp;
        this.last = last;
        this.desk = desk;
    }

    @Override
    public Manual manual() {
        return manual;
    }

    @Override
    public Reading<SeatWish> read(Heard heard) {
        return SeatReader.read(heard)
                .filter(wish -> wish.signsUp() == signsUp && (wish.session() == 0) == last)
                .<Reading<SeatWish>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public boolean comesLast() {
        return last;
    }

    @Override
    public boolean isNothing(SeatWish wish, Turn turn) {
        return !desk.isMeant(wish, turn);
    }

    @Override
    public Answer run(SeatWish wish, Turn turn) {
        return desk.run(wish, turn);
    }
}
