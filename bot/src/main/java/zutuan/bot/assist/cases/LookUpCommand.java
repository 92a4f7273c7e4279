package zutuan.bot.assist.cases;

import java.util.List;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 查案例: which solved cases a description is like.
final class LookUpCommand implements Command<LookUpCommand.Words> {
    static final String NAME = "查案例";

    private final CaseDesk desk;

    LookUpCommand(CaseDesk desk) {
        this.desk = desk;
    }

    /// The description.
    record Words(String said) {}

    @Override
    public Manual manual() {
        return new Manual(
                NAME,
                "ask_tech",
                "按样子查以前办好的案例",
                List.of("查案例 烟叶发黄", "查案例 母猪不吃食"),
                CasePermission.LOOK_UP);
    }

    @Override
    public Reading<Words> read(Heard heard) {
        String text = heard.bare();
        if (!text.startsWith(NAME)) {
            return new Reading.NotMine<>();
        }
        String said = text.substring(NAME.length()).strip();
        if (CaseCommand.named(said).isPresent()) {
            return new Reading.NotMine<>();
        }
        return said.isEmpty()
                ? new Reading.Asks<>(CaseReplies.lookUpWhat())
                : new Reading.Understood<>(new Words(said));
    }

    @Override
    public Answer run(Words words, Turn turn) {
        return desk.lookUp(words.said(), turn);
    }
}
