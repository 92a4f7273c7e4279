package zutuan.bot.digest.weekly;

import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 周报: the digest of this or another week, and the entries behind each of its numbers.
public record DigestCommand(DigestDesk desk) implements Command<WeekReader.Wish> {
    /// Without one of these words a sentence asks for something else.
    private static final List<String> SAID =
            List.of("周报", "统计", "汇总", "总结", "小结", "这周", "本周", "上周", "一周", "几件", "情况", "数据");

    /// How much of these is a number of the week.
    private static final List<String> COUNTED =
            List.of("问题", "件", "办结", "超期", "逾期", "在办", "新增", "上报", "销号", "活动", "会");

    private static final String HOW_MANY = "多少";

    @Override
    public Manual manual() {
        return new Manual(
                "周报",
                "digest_query",
                "看周报，看其中每个数是哪些",
                List.of("周报", "周报 上周", "周报 超期", "周报 47周 新增"),
                null);
    }

    @Override
    public Reading<WeekReader.Wish> read(Heard heard) {
        return WeekReader.read(heard.bare())
                .<Reading<WeekReader.Wish>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public Answer run(WeekReader.Wish wish, Turn turn) {
        return desk.show(wish, turn);
    }

    /// A question about the week's figures.
    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        boolean named = isNamed(meant.text()) && !meant.text().contains("季度");
        if (meant.intent() != Intent.DIGEST_QUERY || !named) {
            return Optional.empty();
        }
        String typed = WeekReader.typed(meant.text());
        return Optional.of(new Meant.Offer(typed, typed));
    }

    private static boolean isNamed(String text) {
        return SAID.stream().anyMatch(text::contains)
                || (text.contains(HOW_MANY) && COUNTED.stream().anyMatch(text::contains));
    }
}
