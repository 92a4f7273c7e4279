package zutuan.bot.assist.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.figures.FiguresCommand.Wish;
import zutuan.bot.assist.figures.MonthReader.Read;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 求助月报, 求助月报 11月, 上个月有多少求助: the numbers of a month.
public final class FiguresCommand implements Command<Wish> {
    static final String NAME = "求助月报";

    private static final List<String> TITLES = List.of("求助月报", "求助统计", "求助的月报", "求助月度统计");
    private static final List<String> ASKING = List.of("多少件求助", "多少求助", "几件求助", "求助多少件", "求助多少");
    private static final List<String> FILLERS =
            List.of("技术", "一共", "总共", "看看", "看", "查", "有", "发", "了");
    private static final int LONGEST = 12;

    private final MonthBook book;
    private final Scopes scopes = new Scopes();
    private final FigureReplies replies = new FigureReplies();

    public FiguresCommand(MonthBook book) {
        this.book = book;
    }

    /// A month, of a station or of whatever the speaker sees.
    record Wish(Read month, @Nullable Station station) {}

    @Override
    public Manual manual() {
        return new Manual(NAME, "", "看一个月的求助数字", List.of(NAME, NAME + " 11月"), HelpPermission.READ);
    }

    @Override
    public Reading<Wish> read(Heard heard) {
        String text = heard.bare().replaceFirst("[??。!]+$", "").replaceAll("\\s+", "");
        var title = TITLES.stream().filter(text::contains).findFirst();
        var found = title.or(() -> ASKING.stream().filter(text::contains).findFirst());
        if (found.isEmpty()) {
            return new Reading.NotMine<>();
        }
        var wish = wish(text.replace(found.get(), ""), heard);
        return switch (wish.month()) {
            case Read.Month _, Read.Ahead _, Read.NoSuch _ ->
                    title.isEmpty() && heard.isTalk()
                            ? new Reading.NotMine<>()
                            : new Reading.Understood<>(wish);
            case Read.Unclear(var said) -> unclear(said, title, heard);
        };
    }

    /// Where people talk with each other it may be anything.
    private Reading<Wish> unclear(String said, Optional<String> title, Heard heard) {
        boolean toUs = title.isPresent() && !heard.isTalk() && said.length() <= LONGEST;
        return toUs
                ? new Reading.Asks<>(Answer.of(replies.unclear(said)))
                : new Reading.NotMine<>();
    }

    private Wish wish(String rest, Heard heard) {
        String left = rest;
        Station named = null;
        for (var station : heard.speaker().roster().stations()) {
            if (left.contains(station.name())) {
                named = station;
                left = left.replace(station.name(), "");
            }
        }
        for (String filler : FILLERS) {
            left = left.replace(filler, "");
        }
        return new Wish(MonthReader.read(left, now(heard.speaker().now())), named);
    }

    private YearMonth now(Instant now) {
        return YearMonth.from(now.atZone(book.zone()));
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        return switch (wish.month()) {
            case Read.Month(var month) -> figures(month, wish.station(), turn);
            case Read.Ahead(var month) -> ahead(month, wish.station(), turn);
            case Read.NoSuch(var said) -> Answer.of(replies.noSuch(said));
            case Read.Unclear(var said) -> Answer.of(replies.unclear(said));
        };
    }

    private Answer figures(YearMonth month, @Nullable Station station, Turn turn) {
        var own = scopes.of(turn.member(), turn.roster());
        var asked = station == null ? own : Scopes.of(station);
        if (!own.fields().containsAll(asked.fields())) {
            return Answer.of(replies.notYours(asked, own));
        }
        var figures = book.of(turn.tx(), turn.workspace(), month, asked.fields());
        var parts = new ArrayList<FigureReplies.Part>();
        if (asked.fields().size() > 1 && !figures.isEmpty()) {
            for (var field : Scopes.fields()) {
                int count = book.of(turn.tx(), turn.workspace(), month, Set.of(field)).asked();
                parts.add(new FigureReplies.Part(field, count));
            }
        }
        var shown = new FigureReplies.Shown(month, now(turn.now()), asked, figures, parts);
        return Answer.of(replies.figures(shown));
    }

    /// Asks for a month that has been.
    private Answer ahead(YearMonth month, @Nullable Station station, Turn turn) {
        String of = NAME + " " + (station == null ? "" : station.name() + " ");
        var now = now(turn.now());
        var before = now.withMonth(month.getMonthValue());
        var last = before.isBefore(now) ? before : before.minusYears(1);
        var options =
                List.of(
                        new Question.Option(FigureReplies.name(last), of + last),
                        new Question.Option(FigureReplies.name(now), of + now));
        return Choices.ask(replies.ahead(month), NAME, options);
    }
}
