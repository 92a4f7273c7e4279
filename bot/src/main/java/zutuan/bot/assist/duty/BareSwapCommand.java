package zutuan.bot.assist.duty;

import java.util.List;
import java.util.Set;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 同意 alone, from who was asked to exchange a day of duty and may mean nothing else by it.
public record BareSwapCommand(DutyDesk desk) implements Command<BareSwapCommand.Consent> {
    private static final Set<String> YES =
            Set.of("同意", "我同意", "同意了", "行", "可以", "好的", "好", "要得", "换", "换吧", "没问题");
    private static final Set<String> NO = Set.of("不同意", "不换", "不行", "换不了", "不方便");

    /// What agrees or not to whatever it is that was asked.
    private static final Set<String> CONSENT = Set.of("同意", "不同意");

    /// `plain` are words that answer nothing else.
    public record Consent(boolean yes, boolean plain) {}

    @Override
    public Manual manual() {
        return new Manual("答复换班", "", "答复和您换班的人", List.of(), HelpPermission.READ);
    }

    @Override
    public Reading<Consent> read(Heard heard) {
        String text = heard.bare().replaceFirst("[。.!~,\\s]+$", "");
        boolean yes = YES.contains(text);
        return !heard.isTalk() && heard.subject() == null && (yes || NO.contains(text))
                ? new Reading.Understood<>(new Consent(yes, CONSENT.contains(text)))
                : new Reading.NotMine<>();
    }

    @Override
    public boolean comesLast() {
        return true;
    }

    @Override
    public boolean isNothing(Consent consent, Turn turn) {
        return !consent.plain() && !desk.isAsked(turn);
    }

    @Override
    public Answer run(Consent consent, Turn turn) {
        return desk.isAsked(turn)
                ? desk.run(new DutyWish.SwapAnswer(0, consent.yes()), turn)
                : Answer.of(DutyReplies.nobodyWaits());
    }
}
