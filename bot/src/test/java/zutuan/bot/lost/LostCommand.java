package zutuan.bot.lost;

import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 失物: somebody found something.
record LostCommand(LostStore store, int keptDays) implements Command<LostCommand.Found> {
    /// What.
    record Found(String what) {}

    @Override
    public Manual manual() {
        return new Manual(
                "失物", "record_activity", "登记捡到的东西", List.of("失物 一把黑伞"), LostPermission.KEEP);
    }

    @Override
    public Reading<Found> read(Heard heard) {
        return heard.bare().startsWith("失物 ")
                ? new Reading.Understood<>(new Found(heard.bare().substring(3).strip()))
                : new Reading.NotMine<>();
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        return meant.intent() == Intent.RECORD_ACTIVITY
                ? Optional.of(new Meant.Offer("登记失物", "失物 " + meant.text()))
                : Optional.empty();
    }

    @Override
    public Answer run(Found found, Turn turn) {
        return Answer.of(LostReplies.kept(store.keep(turn, found.what()), keptDays));
    }
}
