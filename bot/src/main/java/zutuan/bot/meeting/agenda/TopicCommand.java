package zutuan.bot.meeting.agenda;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
import zutuan.bot.meeting.model.MeetingPermission;

/// 上会, 不上了: puts a matter on the next joint meeting's agenda, or takes it off. The matter is named
/// by its number or by the card replied to.
public final class TopicCommand implements Command<TopicMove> {
    private static final Phrases SAID = Phrases.beside(TopicCommand.class, "agenda.phrases");
    private static final Pattern PUT = SAID.get("put");
    private static final Pattern TAKE = SAID.get("take");
    private static final Pattern PUT_CARD = SAID.get("put_card");
    private static final Pattern TAKE_CARD = SAID.get("take_card");

    private final AgendaDesk desk;

    public TopicCommand(Kit kit) {
        this.desk = new AgendaDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual(
                "上会",
                "escalate_issue",
                "把问题列入联席会议议程",
                List.of("12号上会", "12号不上了"),
                MeetingPermission.BOOK);
    }

    @Override
    public Reading<TopicMove> read(Heard heard) {
        String text = heard.text();
        var typed =
                number(PUT.matcher(text))
                        .map(label -> new TopicMove(label, true))
                        .or(() ->
                                number(TAKE.matcher(text))
                                        .map(label -> new TopicMove(label, false)));
        return typed.or(() -> onCard(heard))
                .<Reading<TopicMove>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private static Optional<String> number(Matcher said) {
        if (!said.matches()) {
            return Optional.empty();
        }
        String number = said.group(1) == null ? said.group(2) : said.group(1);
        return Optional.of(Long.parseLong(number) + "号");
    }

    private static Optional<TopicMove> onCard(Heard heard) {
        var subject = heard.subject();
        if (subject == null || subject.is(Meeting.KIND.code())) {
            return Optional.empty();
        }
        if (PUT_CARD.matcher(heard.text()).matches()) {
            return Optional.of(new TopicMove(subject.text(), true));
        }
        return TAKE_CARD.matcher(heard.text()).matches()
                ? Optional.of(new TopicMove(subject.text(), false))
                : Optional.empty();
    }

    @Override
    public Answer run(TopicMove move, Turn turn) {
        return desk.move(move, turn);
    }
}
