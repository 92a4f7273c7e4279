package zutuan.bot.digest.report;

import java.util.List;
import java.util.Optional;
import zutuan.bot.digest.quarter.QuarterWords;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 季度报告: the numbers of a quarter, the list behind each of them, and the whole as files.
public record ReportCommand(ReportDesk desk) implements Command<ReportReader.Wish> {
    @Override
    public Manual manual() {
        return new Manual(
                ReportReader.WORD,
                "digest_query",
                "看一个季度的场次、人次、办结，看每个数是哪些，导出文档",
                List.of("季度报告", "季度报告 上季度", "季度报告 2026Q4 人次", "季度报告 2026年第四季度 导出"),
                null);
    }

    @Override
    public Reading<ReportReader.Wish> read(Heard heard) {
        // 季度总结会议 among people is a title.
        if (heard.isTalk() && !heard.bare().startsWith(ReportReader.WORD)) {
            return new Reading.NotMine<>();
        }
        return ReportReader.read(heard.bare())
                .<Reading<ReportReader.Wish>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public Answer run(ReportReader.Wish wish, Turn turn) {
        return desk.answer(wish, turn);
    }

    /// A question about a quarter's figures.
    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        return meant.intent() == Intent.DIGEST_QUERY
                ? QuarterWords.find(meant.text())
                        .map(cut -> ReportReader.WORD + " " + cut.of(meant.text()))
                        .map(typed -> new Meant.Offer(typed, typed))
                : Optional.empty();
    }
}
