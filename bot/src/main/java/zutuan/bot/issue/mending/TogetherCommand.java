package zutuan.bot.issue.mending;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 1号和2号是一件事, 把1号和2号合到一起: the later one goes on under the number of the earlier.
public final class TogetherCommand implements Command<TogetherCommand.Pair> {
    private static final Pattern SAID =
            Phrases.beside(TogetherCommand.class, "mending.phrases").get("together");

    private final Registry registry;
    private final MergeDesk desk;

    public TogetherCommand(Registry registry, MergeDesk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    record Pair(long first, long second) {}

    @Override
    public Manual manual() {
        return new Manual(
                "合并", "close_issue", "两个号是同一件事", List.of("12号和13号是一件事"), IssuePermission.REPORT);
    }

    @Override
    public Reading<Pair> read(Heard heard) {
        var said = SAID.matcher(heard.text());
        if (!said.matches() || (heard.isTalk() && !heard.text().contains("号"))) {
            return new Reading.NotMine<>();
        }
        return new Reading.Understood<>(
                new Pair(Numbered.value(said.group(1)), Numbered.value(said.group(2))));
    }

    @Override
    public Answer run(Pair pair, Turn turn) {
        long into = Math.min(pair.first(), pair.second());
        return registry.known(
                Math.max(pair.first(), pair.second()),
                turn,
                issue -> desk.merge(issue, String.valueOf(into), turn));
    }
}
