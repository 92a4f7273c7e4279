package zutuan.bot.record.ledger;

import java.util.List;
import zutuan.bot.kernel.chinese.Numerals;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.LedgerRequest;

/// A figure in reply to the message that asks for it.
public final class LedgerAnswerCommand implements Command<LedgerAnswerCommand.Figure> {
    private static final int LONGEST = 80;

    private final LedgerAsking desk;

    public LedgerAnswerCommand(Kit kit) {
        desk = new LedgerAsking(kit);
    }

    /// Which request it answers, with which words.
    public record Figure(int request, String said) {}

    @Override
    public Manual manual() {
        return new Manual("回台账", "record_activity", "回复要数的消息", List.of(), null);
    }

    @Override
    public boolean comesLast() {
        return true;
    }

    @Override
    public Reading<Figure> read(Heard heard) {
        var request = heard.numberOf(LedgerRequest.SUBJECT);
        String said = heard.bare();
        return request != null && said.length() <= LONGEST && !Numerals.find(said).isEmpty()
                ? new Reading.Understood<>(new Figure(request, said))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Figure figure, Turn turn) {
        return desk.answer(figure.request(), figure.said(), turn);
    }
}
