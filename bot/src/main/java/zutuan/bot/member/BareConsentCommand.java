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

/// 同意 and 不同意 alone, from who was asked to stand in and may mean nothing else by it.
record BareConsentCommand(LeaveDesk desk) implements Command<Boolean> {
    private static final Pattern WORD =
            Phrases.beside(BareConsentCommand.class, "member.phrases").get("consent");

    @Override
    public Manual manual() {
        return new Manual("答复代办", "rsvp", "答复请您代办的人", List.of(), null);
    }

    @Override
    public Reading<Boolean> read(Heard heard) {
        var word = WORD.matcher(heard.bare());
        return heard.subject() == null && !heard.speaker().inGroup() && word.matches()
                ? new Reading.Understood<>(word.group(1) != null)
                : new Reading.NotMine<>();
    }

    @Override
    public boolean comesLast() {
        return true;
    }

    @Override
    public boolean isNothing(Boolean yes, Turn turn) {
        return desk.asking(turn).isEmpty();
    }

    @Override
    public Answer run(Boolean yes, Turn turn) {
        var asking = desk.asking(turn);
        if (asking.isEmpty()) {
            return Answer.of(desk.replies().nobodyAsks());
        }
        return asking.size() == 1
                ? desk.answer(asking.getFirst(), yes, turn)
                : Answer.of(desk.replies().whoseStandIn(asking, yes));
    }
}
