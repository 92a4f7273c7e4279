package zutuan.bot.meeting.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.MeetingFinder;
import zutuan.bot.meeting.booking.BookingReader;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingPermission;

/// 改期: another time, length, place or name for a meeting. `联席会议改到12月3日上午9点`, `会1换到镇二楼`, `会1延长半小时`,
/// `会1改名 烟叶推进会`.
public final class ChangeCommand implements Command<Change> {
    private static final Phrases SAID = Phrases.beside(ChangeCommand.class, "change.phrases");
    private static final Pattern CHANGE = SAID.get("change");
    private static final Pattern SHIFTED = SAID.get("shifted");
    private static final Pattern RENAMED = SAID.get("renamed");

    private final ChangeDesk desk;
    private final MeetingFinder finder;

    public ChangeCommand(Kit kit) {
        this.desk = new ChangeDesk(kit);
        this.finder = new MeetingFinder(kit.settings());
    }

    @Override
    public Manual manual() {
        return new Manual(
                Change.COMMAND,
                "reschedule_meeting",
                "会议改期或换地方",
                List.of("会1改到12月3日上午9点", "会1换到镇二楼会议室", "会1改名 烟叶推进会"),
                MeetingPermission.BOOK);
    }

    @Override
    public Reading<Change> read(Heard heard) {
        var form = Form.read(heard.text(), Change.COMMAND, Change.LABELS);
        if (form.isPresent()) {
            String what =
                    form.get().part(BookingReader.TIME).orElse("")
                            + " "
                            + form.get().part(BookingReader.PLACE).orElse("");
            return new Reading.Understood<>(new Change(form.get().said(), what, form.get()));
        }
        var renamed = RENAMED.matcher(heard.text());
        if (renamed.matches()) {
            String which = renamed.group(1);
            var name =
                    new Form(Change.COMMAND, which, Map.of())
                            .with(BookingReader.TITLE, renamed.group(2));
            return new Reading.Understood<>(new Change(which, "", name));
        }
        var shifted = SHIFTED.matcher(heard.text());
        var said = shifted.matches() ? shifted : CHANGE.matcher(heard.text());
        if (!said.matches()) {
            return new Reading.NotMine<>();
        }
        var card = heard.numberOf(Meeting.KIND.code());
        String which = said.group(1) == null ? "" : said.group(1).strip();
        boolean loose = which.isEmpty() || (which.equals("会") && heard.isTalk());
        if ((loose && card == null) || !PlainForm.isChange(heard, which, said.group(2))) {
            return new Reading.NotMine<>();
        }
        String name = which.isEmpty() ? "会" + card : which;
        return new Reading.Understood<>(
                new Change(name, said.group(2), new Form(Change.COMMAND, name, Map.of())));
    }

    /// Whom it tells is asked before anything is done, so the guess need not be.
    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        var times = meant.understanding().slots().times();
        if (meant.intent() != Intent.RESCHEDULE_MEETING || times.isEmpty()) {
            return Optional.empty();
        }
        String typed = finder.meant(meant) + "改到" + times.getLast().mention().text();
        return Optional.of(Meant.Offer.draft(typed, typed));
    }

    @Override
    public Answer run(Change change, Turn turn) {
        return desk.change(change, turn);
    }
}
