package zutuan.bot.meeting.change;

import java.util.List;
import java.util.Objects;
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
import zutuan.bot.meeting.act.Sure;
import zutuan.bot.meeting.model.MeetingPermission;

/// 取消会议: calls a meeting off.
public final class CancelCommand implements Command<Cancellation> {
    private static final Phrases SAID = Phrases.beside(CancelCommand.class, "change.phrases");

    /// What belongs to a meeting is not called off without it.
    private static final Pattern PART_OF = SAID.get("part_of");

    private static final Pattern CANCEL = SAID.get("cancel");
    private static final Pattern NUMBERED = SAID.get("cancel_numbered");

    private final CancelDesk desk;
    private final MeetingFinder finder;

    public CancelCommand(Kit kit) {
        this.desk = new CancelDesk(kit);
        this.finder = new MeetingFinder(kit.settings());
    }

    @Override
    public Manual manual() {
        return new Manual(
                "取消会议",
                "cancel_meeting",
                "取消一次会议",
                List.of("取消会1 因暴雨", "取消联席会议 因暴雨"),
                MeetingPermission.BOOK);
    }

    @Override
    public Reading<Cancellation> read(Heard heard) {
        var sure = Form.read(heard.text(), Sure.CANCEL, Sure.LABELS);
        if (sure.flatMap(form -> form.part(Sure.CONFIRMED)).isPresent()) {
            return new Reading.Understood<>(new Cancellation(sure.get()));
        }
        var part = PART_OF.matcher(heard.text());
        if (part.matches() && !heard.isTalk()) {
            return new Reading.Asks<>(Answer.of(ChangeReplies.onlyWhole(part.group(1))));
        }
        var numbered = NUMBERED.matcher(heard.text());
        var said = numbered.matches() ? numbered : CANCEL.matcher(heard.text());
        return said.matches() && PlainForm.isCommand(heard, said.group(1).strip(), said.group(0))
                ? new Reading.Understood<>(
                        Cancellation.of(
                                said.group(1).strip(),
                                Objects.requireNonNullElse(said.group(2), "").strip()))
                : new Reading.NotMine<>();
    }

    /// Whom it tells is asked before anything is done, so the guess need not be.
    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        String which = finder.meant(meant);
        return meant.intent() == Intent.CANCEL_MEETING
                ? Optional.of(Meant.Offer.draft("取消" + which, "取消" + which))
                : Optional.empty();
    }

    @Override
    public Answer run(Cancellation cancellation, Turn turn) {
        return desk.cancel(cancellation, turn);
    }
}
