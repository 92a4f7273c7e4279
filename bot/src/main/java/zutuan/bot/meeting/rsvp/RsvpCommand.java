package zutuan.bot.meeting.rsvp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.time.Dates;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.MeetingFinder;

/// 参加, 去不了, 会晚到: answers an invitation.
public final class RsvpCommand implements Command<Rsvp> {
    private static final Phrases SAID = Phrases.beside(RsvpCommand.class, "rsvp.phrases");
    private static final Pattern LATE = SAID.get("some_late");
    private static final Pattern ASKS = SAID.get("asks");
    private static final Pattern STAY = SAID.get("some_stay");

    private final RsvpReader reader;
    private final RsvpDesk desk;

    public RsvpCommand(Kit kit) {
        this.reader = new RsvpReader(kit.settings());
        this.desk = new RsvpDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual(
                "参加", "rsvp", "回复来不来开会", List.of("参加 会1", "去不了 会1，请王建代", "会1 可能晚到20分钟"), null);
    }

    @Override
    public Reading<Rsvp> read(Heard heard) {
        return reader.read(heard)
                .filter(rsvp -> !rsvp.generous())
                .<Reading<Rsvp>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        if (meant.intent() != Intent.RSVP || ASKS.matcher(meant.text()).find()) {
            return Optional.empty();
        }
        var said = reader.within(meant.heard());
        if (isOfNone(meant, said)) {
            return Optional.empty();
        }
        String word = said.map(rsvp -> rsvp.wanted().typed()).orElseGet(() -> word(meant.text()));
        String day = said.map(Rsvp::days).map(RsvpCommand::typed).orElse("");
        String typed =
                MeetingFinder.numbered(meant)
                        .map(label -> label + " " + word)
                        .orElseGet(() -> day + word);
        return Optional.of(new Meant.Offer(typed, typed));
    }

    /// Whether it is leave: nothing waits for it that could be meant, and no meeting is spoken of.
    private boolean isOfNone(Meant meant, Optional<Rsvp> said) {
        var rsvp = said.orElse(new Rsvp(null, null, new Rsvp.Wanted.Come()));
        boolean named = MeetingFinder.numbered(meant).isPresent() || meant.text().contains("会");
        return !named && meant.text().contains("假") && desk.meant(rsvp, meant.turn()).isEmpty();
    }

    private static String typed(Dates days) {
        String first = typed(days.first());
        String last = typed(days.last());
        return (first.equals(last) ? first : first + "至" + last) + " ";
    }

    private static String typed(LocalDate day) {
        return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    private static String word(String said) {
        if (LATE.matcher(said).find()) {
            return "会晚到";
        }
        return STAY.matcher(said).find() ? "去不了" : "参加";
    }

    @Override
    public Answer run(Rsvp rsvp, Turn turn) {
        return desk.answer(rsvp, turn);
    }
}
