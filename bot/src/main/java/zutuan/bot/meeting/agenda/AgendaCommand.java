package zutuan.bot.meeting.agenda;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;

/// 看议程: what the next joint meeting, or a meeting by its number, will talk about.
public final class AgendaCommand implements Command<Long> {
    private static final Pattern SHOWN =
            Phrases.beside(AgendaCommand.class, "agenda.phrases").get("shown");

    private final AgendaDesk desk;

    public AgendaCommand(Kit kit) {
        this.desk = new AgendaDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual("看议程", "list_issues", "看联席会议的议程", List.of("看议程", "会1议程"), null);
    }

    @Override
    public Reading<Long> read(Heard heard) {
        var said = SHOWN.matcher(heard.text());
        if (!said.matches()) {
            return new Reading.NotMine<>();
        }
        var card = heard.numberOf(Meeting.KIND.code());
        String onCard = card == null ? "0" : card.toString();
        return new Reading.Understood<>(
                Long.valueOf(Objects.requireNonNullElse(said.group(1), onCard)));
    }

    @Override
    public Answer run(Long number, Turn turn) {
        return desk.show(number, turn);
    }
}
