package zutuan.bot.assist.cases;

import java.util.List;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 案例草稿: what waits for a technician's approval.
final class DraftsCommand implements Command<DraftsCommand.Drafts> {
    private static final String NAME = "案例草稿";

    private final CaseDesk desk;

    DraftsCommand(CaseDesk desk) {
        this.desk = desk;
    }

    record Drafts() {}

    @Override
    public Manual manual() {
        return new Manual(NAME, "ask_tech", "看等着通过的案例", List.of(NAME), CasePermission.MEND);
    }

    @Override
    public Reading<Drafts> read(Heard heard) {
        return heard.bare().equals(NAME)
                ? new Reading.Understood<>(new Drafts())
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Drafts drafts, Turn turn) {
        return desk.drafts(turn);
    }
}
