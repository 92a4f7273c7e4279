package zutuan.bot.meeting.booking;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.MeetingPermission;

/// 找大家都有空的半天.
public final class FreeHalfCommand implements Command<HalfDayWish> {
    private static final Pattern SAID =
            Phrases.beside(FreeHalfCommand.class, "booking.phrases").get("free_half");
    private static final int DAYS = 7;

    private static final List<String> ALL = List.of("大家", "都有空", "都得空", "全体");

    private final FreeHalfDesk desk;
    private final TimeReader times;
    private final ZoneId zone;

    public FreeHalfCommand(Kit kit) {
        desk = new FreeHalfDesk(kit);
        zone = kit.settings().zone();
        times = new TimeReader(zone, kit.settings().calendar());
    }

    @Override
    public Manual manual() {
        return new Manual(
                "找半天",
                "book_meeting",
                "找个大家都有空的半天",
                List.of("下周找个大家都有空的半天", "下周找个产业技术组都有空的下午"),
                MeetingPermission.BOOK);
    }

    @Override
    public Reading<HalfDayWish> read(Heard heard) {
        var said = SAID.matcher(heard.text());
        if (!said.matches() || (heard.isTalk() && !isForAll(heard.text()))) {
            return new Reading.NotMine<>();
        }
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        var days = days(said.group(1) + " " + said.group(4), now);
        var tomorrow = now.toLocalDate().plusDays(1).atStartOfDay();
        String about = said.group(2) + " " + said.group(4);
        return new Reading.Understood<>(
                new HalfDayWish(
                        days.map(TimeExpression.Interval::from).orElse(tomorrow),
                        days.map(TimeExpression.Interval::until).orElse(tomorrow.plusDays(DAYS)),
                        said.group(3),
                        about));
    }

    /// 你看看哪天有空 is said to somebody.
    private static boolean isForAll(String text) {
        return ALL.stream().anyMatch(text::contains);
    }

    private Optional<TimeExpression.Interval> days(String words, LocalDateTime now) {
        return times.read(words, now).stream()
                .filter(TimeExpression.Interval.class::isInstance)
                .map(TimeExpression.Interval.class::cast)
                .findFirst();
    }

    @Override
    public Answer run(HalfDayWish wish, Turn turn) {
        return desk.propose(wish, turn);
    }
}
