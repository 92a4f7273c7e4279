package zutuan.bot.meeting.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Sure;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingPermission;

/// 恢复会议: a meeting that was called off takes place after all.
public final class RestoreCommand implements Command<Form> {
    static final String NAME = "恢复会议";
    private static final Phrases PHRASES = Phrases.beside(RestoreCommand.class, "change.phrases");
    private static final Pattern SAID = PHRASES.get("restore");
    private static final Pattern OWN = PHRASES.get("restore_own");

    private final RestoreDesk desk;

    public RestoreCommand(Kit kit) {
        this.desk = new RestoreDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual(
                NAME, "cancel_meeting", "取消了的会照常开", List.of("恢复会1"), MeetingPermission.BOOK);
    }

    @Override
    public Reading<Form> read(Heard heard) {
        var said = SAID.matcher(heard.text());
        if (said.matches()) {
            String which = said.group(1) == null ? said.group(2) : said.group(1);
            return new Reading.Understood<>(new Form(NAME, which, Map.of()));
        }
        return Form.read(heard.text(), NAME, Sure.LABELS)
                .<Reading<Form>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    /// 还是要开 of the only one that the speaker called off.
    @Override
    public Optional<Answer> awaited(Meant said) {
        return said.addressed() && OWN.matcher(said.text()).matches()
                ? OwnMeetings.only(said.turn(), Meeting::isCancelled)
                        .map(meeting -> new Form(NAME, meeting.ref().label(), Map.of()))
                        .map(form -> desk.restore(form, said.turn()))
                : Optional.empty();
    }

    @Override
    public Answer run(Form form, Turn turn) {
        return desk.restore(form, turn);
    }
}
