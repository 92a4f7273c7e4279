package zutuan.bot.member;

import java.util.Set;
import java.util.function.Function;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// A command of nothing but its word: 状态, 名册, 导出花名册, 发不出.
final class SimpleCommand implements Command<SimpleCommand.Asked> {
    private final Manual manual;
    private final Set<String> words;
    private final Function<Turn, Answer> answer;

    SimpleCommand(Manual manual, Set<String> words, Function<Turn, Answer> answer) {
        this.manual = manual;
        this.words = Set.copyOf(words);
        this.answer = answer;
    }

    record Asked() {}

    @Override
    public Manual manual() {
        return manual;
    }

    @Override
    public Reading<Asked> read(Heard heard) {
        return words.contains(heard.bare())
                ? new Reading.Understood<>(new Asked())
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Asked asked, Turn turn) {
        return answer.apply(turn);
    }
}
