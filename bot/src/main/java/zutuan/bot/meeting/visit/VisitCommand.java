package zutuan.bot.meeting.visit;

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
import zutuan.bot.meeting.model.MeetingPermission;

/// 观摩路线: books a field visit with its stops.
public final class VisitCommand implements Command<Form> {
    private static final Phrases SAID = Phrases.beside(VisitCommand.class, "visit.phrases");
    private static final Pattern SENTENCE = SAID.get("sentence");

    /// 11月28日去石桥、柳树坪观摩: which places, and not when.
    private static final Pattern PLACES = SAID.get("places");

    private final VisitDesk desk;

    public VisitCommand(Kit kit) {
        this.desk = new VisitDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual(
                VisitLabels.COMMAND,
                "book_meeting",
                "约一次观摩",
                List.of("观摩路线 12月3日 丰源养殖场 9:00 → 五味子园 10:00 → 永兴农场 11:00"),
                MeetingPermission.BOOK);
    }

    @Override
    public Reading<Form> read(Heard heard) {
        return Form.read(heard.text(), VisitLabels.COMMAND, VisitLabels.LABELS)
                .or(() -> sentence(heard.text()))
                .<Reading<Form>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private static Optional<Form> sentence(String text) {
        var match = SENTENCE.matcher(text);
        return match.matches()
                ? Optional.of(
                        new Form(
                                VisitLabels.COMMAND,
                                (match.group(1) + " " + match.group(2)).strip(),
                                Map.of()))
                : Optional.empty();
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        var said = PLACES.matcher(meant.text());
        return meant.intent() == Intent.BOOK_MEETING
                        && meant.text().contains("观摩")
                        && said.matches()
                ? Optional.of(
                        Meant.Offer.draft(
                                "约观摩",
                                Form.empty(VisitLabels.COMMAND)
                                        .with(VisitLabels.DAY, said.group(1))
                                        .with(VisitLabels.PLACE, said.group(2))
                                        .typed()))
                : Optional.empty();
    }

    @Override
    public Answer run(Form form, Turn turn) {
        return desk.book(form, turn);
    }
}
