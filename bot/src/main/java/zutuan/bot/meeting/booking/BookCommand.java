package zutuan.bot.meeting.booking;

import java.util.List;
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
import zutuan.bot.meeting.model.MeetingPermission;

/// 约会议: books a meeting, from a sentence or step by step.
public final class BookCommand implements Command<Form> {
    private static final Phrases SAID = Phrases.beside(BookCommand.class, "booking.phrases");
    private static final Pattern SENTENCE = SAID.get("sentence");

    /// What is wished for alone with the bot: 我想开个会. Who cannot come has one elsewhere.
    private static final Pattern WISH = SAID.get("wish");

    private final BookingDesk desk;

    public BookCommand(Kit kit) {
        this.desk = new BookingDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual(
                BookingReader.COMMAND,
                "book_meeting",
                "约一次会议",
                List.of("约联席会议 12月2日下午2点半 镇三楼会议室 全体第一书记和支书", "/约会议"),
                MeetingPermission.BOOK);
    }

    @Override
    public Reading<Form> read(Heard heard) {
        var form = Form.read(heard.text(), BookingReader.COMMAND, BookingReader.LABELS);
        return form.or(() -> sentence(SENTENCE, heard.text()))
                .or(() -> heard.isTalk() ? Optional.empty() : sentence(WISH, heard.text()))
                .<Reading<Form>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private static Optional<Form> sentence(Pattern form, String text) {
        var match = form.matcher(text);
        return match.matches()
                ? Optional.of(
                        new Form(BookingReader.COMMAND, match.group(1).strip(), java.util.Map.of()))
                : Optional.empty();
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        return meant.intent() == Intent.BOOK_MEETING
                ? Optional.of(
                        Meant.Offer.draft(
                                BookingReader.COMMAND, BookingReader.COMMAND + " " + meant.text()))
                : Optional.empty();
    }

    @Override
    public Answer run(Form form, Turn turn) {
        return desk.book(form, turn);
    }
}
