package zutuan.bot.digest.briefing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zutuan.bot.digest.model.DigestPermission;
import zutuan.bot.digest.quarter.QuarterWish;
import zutuan.bot.digest.quarter.QuarterWords;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 简报草稿, 简报草稿 上季度, 简报草稿 11月: the draft of a briefing on some days.
public final class BriefingCommand implements Command<BriefingCommand.Wish> {
    static final String WORD = "简报草稿";

    private static final List<String> NAMES =
            List.of(WORD, "起草简报", "写个简报", "写份简报", "写一份简报", "写简报", "草拟简报", "简报初稿", "出简报", "简报");
    private static final List<String> FILLING =
            List.of("请", "帮我", "给我", "写一份", "来一份", "一份", "的", "。", ",", ":", "!");

    private static final List<String> ASKED = List.of("吗", "?", "谁", "怎么");

    private static final int FAR = 6;

    private final BriefingDesk desk;
    private final ZoneId zone;
    private final TimeReader times;

    public BriefingCommand(Kit kit, BriefingDesk desk) {
        this.desk = desk;
        zone = kit.settings().zone();
        times = new TimeReader(zone, kit.settings().calendar());
    }

    /// Which days are wanted.
    public sealed interface Wish {
        record OfQuarter(QuarterWish quarter) implements Wish {}

        /// Days, the last included, as the member called them.
        record OfDays(String called, LocalDate first, LocalDate last) implements Wish {}
    }

    @Override
    public Manual manual() {
        return new Manual(
                WORD,
                "digest_query",
                "按记录起草一份简报，每个数带来源编号，供人改（私下发）",
                List.of("简报草稿", "简报草稿 上季度", "简报草稿 11月"),
                DigestPermission.REPORT);
    }

    @Override
    public Reading<Wish> read(Heard heard) {
        // 明天写简报 among people tells what somebody will do.
        if (heard.isTalk() && !heard.bare().startsWith(WORD)) {
            return new Reading.NotMine<>();
        }
        if (ASKED.stream().anyMatch(heard.bare()::contains)) {
            return new Reading.NotMine<>();
        }
        return NAMES.stream()
                .filter(heard.bare()::contains)
                .findFirst()
                .flatMap(name -> wish(heard.bare().replace(name, " "), heard))
                .<Reading<Wish>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private Optional<Wish> wish(String said, Heard heard) {
        var cut = QuarterWords.findOrYear(said);
        String left = cut.map(found -> found.without(said)).orElse(said);
        for (String word : FILLING) {
            left = left.replace(word, "");
        }
        String words = left.strip();
        if (words.isEmpty()) {
            return Optional.of(
                    new Wish.OfQuarter(
                            cut.map(QuarterWords.Cut::wish).orElse(QuarterWish.current())));
        }
        return cut.isPresent() ? Optional.empty() : days(words, heard);
    }

    private Optional<Wish> days(String words, Heard heard) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        return times.read(words, now).stream()
                .filter(one -> one.mention().text().length() == words.length())
                .flatMap(one -> days(one).stream())
                .map(wish -> past(wish, words, now.toLocalDate()))
                .findFirst();
    }

    /// A month without its year is the last of that name, once most of a year lies between.
    private static Wish past(Wish wish, String words, LocalDate today) {
        boolean bare = words.contains("月") && !words.contains("年") && !words.contains("下");
        return bare
                        && wish instanceof Wish.OfDays(var called, var first, var last)
                        && first.isAfter(today.plusMonths(FAR))
                ? new Wish.OfDays(called, first.minusYears(1), last.minusYears(1))
                : wish;
    }

    private static Optional<Wish> days(TimeExpression one) {
        return switch (one) {
            case TimeExpression.Interval(var mention, var from, var until) -> {
                boolean whole = until.toLocalTime().equals(LocalTime.MIDNIGHT);
                var last = whole ? until.toLocalDate().minusDays(1) : until.toLocalDate();
                var first = from.toLocalDate();
                yield last.isBefore(first)
                        ? Optional.empty()
                        : Optional.of(new Wish.OfDays(mention.text(), first, last));
            }
            case TimeExpression.Day(var mention, var date) ->
                    Optional.of(new Wish.OfDays(mention.text(), date, date));
            case TimeExpression.Instant _,
                    TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Duration _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    Optional.empty();
        };
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        return desk.answer(wish, turn);
    }
}
