package zutuan.bot.meeting.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final String TURN = "改到|改在|改为|改成|推迟到|提前到|延期到|延到|挪到|换到|换在";
    private static final Pattern SAID =
            Pattern.compile(
                    "/?\\s*(?:把)?(?:((?:.{0,20})(?:会议|会\\s*\\d{1,9}号?|会|观摩))(?:时间|地点)?)?\\s*(?:"
                            + TURN
                            + ")\\s*(.+)",
                    Pattern.DOTALL);

    /// 他会推迟半小时 says something else.
    private static final Pattern SHIFTED =
            Pattern.compile(
                    "/?\\s*(?:把)?([^,,。!?]{0,20}?(?:会议|会\\s*\\d{1,9}号?|(?<![他她我你们可就都也还不才能将定])会"
                            + "|观摩))?(?:时间)?\\s*((?:推迟|延后|顺延|往后推|往后挪|提前|往前提|往前挪|再?延长|多开|缩短|少开)"
                            + "(?!到)(?:一下|个)?\\s*\\S*(?:分钟?|小时|钟头|刻钟?|天|周|星期)[吧了。!]*"
                            // 会议开到六点 is told of meetings of every kind.
                            + "|(?:延长|缩短|(?<=\\d号?\\s{0,2})开)到\\s*\\S+)");

    private static final Pattern RENAMED =
            Pattern.compile(
                    "/?\\s*(?:把)?(会\\s*\\d{1,9}号?)(?:的?(?:名称|名字|标题|主题))?\\s*"
                            + "(?:改名[为叫成]?|改叫|改名字[为叫成]?|(?<=[称字题])改[为成叫])[\\s::“\"]*(\\S.{0,38}?)[”\"。!]*");

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
        var said = shifted.matches() ? shifted : SAID.matcher(heard.text());
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
