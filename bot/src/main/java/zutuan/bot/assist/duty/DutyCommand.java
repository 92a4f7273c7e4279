package zutuan.bot.assist.duty;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// One of the things that can be wanted of the plan of duty: to see it, to change it, to exchange.
public final class DutyCommand implements Command<DutyWish> {
    private final Manual manual;
    private final List<Class<? extends DutyWish>> kinds;
    private final DutyDesk desk;

    private DutyCommand(Manual manual, DutyDesk desk, List<Class<? extends DutyWish>> kinds) {
        this.manual = manual;
        this.desk = desk;
        this.kinds = List.copyOf(kinds);
    }

    public static List<Command<?>> all(DutyDesk desk) {
        return List.of(
                new DutyCommand(
                        manual("谁值班", "看今天或哪天谁值班", "谁值班", "烟站明天谁值班"),
                        desk,
                        List.of(DutyWish.Who.class)),
                new DutyCommand(
                        manual("值班表", "看两周的值班表，可加进手机日历", "值班表", "烟站值班表"),
                        desk,
                        List.of(DutyWish.Table.class)),
                new DutyCommand(
                        manual("排班", "改哪天谁值班，或按周轮换", "烟站12月3日魏工值班", "烟站孙工、魏工按周轮换值班"),
                        desk,
                        List.of(DutyWish.Change.class, DutyWish.Turn.class)),
                new DutyCommand(
                        manual("换班", "和同事换值班的日子", "我和魏工换12月3日"),
                        desk,
                        List.of(DutyWish.Swap.class)),
                new DutyCommand(
                        manual("同意换班", "答应或不答应换班", "同意换班", "不换班"),
                        desk,
                        List.of(DutyWish.SwapAnswer.class)));
    }

    private static Manual manual(String name, String summary, String... examples) {
        return new Manual(name, "", summary, List.of(examples), HelpPermission.READ);
    }

    @Override
    public Manual manual() {
        return manual;
    }

    @Override
    public Reading<DutyWish> read(Heard heard) {
        return wish(heard)
                .filter(wish -> kinds.stream().anyMatch(kind -> kind.isInstance(wish)))
                .<Reading<DutyWish>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private Optional<DutyWish> wish(Heard heard) {
        if (!heard.text().contains("班") && !heard.text().contains("换")) {
            return Optional.empty();
        }
        var now = LocalDateTime.ofInstant(heard.speaker().now(), desk.zone());
        return answer(heard.bare()).or(() -> desk.reader().read(heard, now));
    }

    private static Optional<DutyWish> answer(String text) {
        boolean yes = text.startsWith("同意换班");
        String rest = text.replaceFirst("^(同意换班|不换班)\\s*", "");
        boolean meant = (yes || text.startsWith("不换班")) && rest.matches("\\d{0,9}");
        return meant
                ? Optional.of(
                        new DutyWish.SwapAnswer(rest.isEmpty() ? 0 : Long.parseLong(rest), yes))
                : Optional.empty();
    }

    @Override
    public Answer run(DutyWish wish, Turn turn) {
        return desk.run(wish, turn);
    }
}
