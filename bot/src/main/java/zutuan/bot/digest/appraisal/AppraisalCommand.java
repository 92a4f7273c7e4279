package zutuan.bot.digest.appraisal;

import java.util.List;
import java.util.Optional;
import zutuan.bot.digest.quarter.QuarterWish;
import zutuan.bot.digest.quarter.QuarterWords;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 考核材料 李明 2026年第四季度: the material for somebody's appraisal; without a name, for one's own.
public record AppraisalCommand(AppraisalDesk desk) implements Command<AppraisalCommand.Wish> {
    static final String WORD = "考核材料";

    private static final List<String> NAMES = List.of("双向考核材料", WORD, "考核佐证材料", "双向考核");
    private static final List<String> FILLING =
            List.of("请", "帮我", "给我", "导出", "要", "生成", "来一份", "一份", "的", "。", ",", ":", "!");

    /// `name` is empty for one's own.
    public record Wish(QuarterWish quarter, String name) {}

    @Override
    public Manual manual() {
        return new Manual(
                WORD,
                "digest_query",
                "双向考核的材料：办结、协办、活动和单位出的力（私下发给本人和管理员）",
                List.of("考核材料 本季度", "考核材料 李明 2026年第四季度"),
                null);
    }

    @Override
    public Reading<Wish> read(Heard heard) {
        String text = heard.bare();
        if (heard.isTalk() && text.contains("给我")) {
            return new Reading.NotMine<>();
        }
        return NAMES.stream()
                .filter(text::contains)
                .findFirst()
                .flatMap(name -> wish(text.replaceFirst(name, " "), text.startsWith(name), heard))
                .<Reading<Wish>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private static Optional<Wish> wish(String said, boolean typed, Heard heard) {
        var cut = QuarterWords.findOrYear(said);
        String left = cut.map(found -> found.without(said)).orElse(said);
        for (String word : FILLING) {
            left = left.replace(word, " ");
        }
        String name = left.strip();
        var quarter = cut.map(QuarterWords.Cut::wish).orElse(QuarterWish.current());
        return isName(name, typed, heard) ? Optional.of(new Wish(quarter, name)) : Optional.empty();
    }

    /// A word that is nobody's name is only taken for one behind the command.
    private static boolean isName(String word, boolean typed, Heard heard) {
        var speaker = heard.speaker();
        boolean known =
                word.isEmpty()
                        || !(NamedPeople.of(word, speaker.roster(), speaker.member())
                                instanceof Named.Nobody);
        return known || (typed && !heard.isTalk() && word.length() <= 4 && word.indexOf(' ') < 0);
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        return desk.answer(wish, turn);
    }
}
