package zutuan.bot.meeting.rsvp;

import java.util.List;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 撤回回执: what 撤销 types to take back an answer to an invitation; it holds what was said before.
public final class TakeBackCommand implements Command<Form> {
    private final TakeBackDesk desk;

    public TakeBackCommand(Kit kit) {
        this.desk = new TakeBackDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual(TakenBack.NAME, "rsvp", "撤回刚才的回执", List.of(), null);
    }

    @Override
    public Reading<Form> read(Heard heard) {
        return heard.text().startsWith("/")
                ? Form.read(heard.text(), TakenBack.NAME, TakenBack.LABELS)
                        .<Reading<Form>>map(Reading.Understood::new)
                        .orElseGet(Reading.NotMine::new)
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Form form, Turn turn) {
        return desk.takeBack(form, turn);
    }
}
