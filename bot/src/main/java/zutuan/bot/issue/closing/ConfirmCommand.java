package zutuan.bot.issue.closing;

import java.util.Optional;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.NumberedCommand;
import zutuan.bot.issue.desk.RefusalReplies;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 满意 and 没解决: the reporter's word on what was done. With one issue that waits for it, it needs no
/// number; and their own words will do.
public record ConfirmCommand(NumberedCommand numbered, OwnWords words, Step step)
        implements Command<Numbered> {
    /// What is done with the issue and the words behind the verb.
    @FunctionalInterface
    public interface Step {
        Answer run(Issue issue, String rest, Turn turn);
    }

    @Override
    public Manual manual() {
        return numbered.manual();
    }

    @Override
    public boolean takesMedia() {
        return numbered.takesMedia();
    }

    @Override
    public Reading<Numbered> read(Heard heard) {
        return numbered.reads(heard);
    }

    @Override
    public Optional<Answer> awaited(Meant meant) {
        return words.answer(meant);
    }

    @Override
    public Answer run(Numbered said, Turn turn) {
        if (said.number() > 0) {
            return numbered.run(said, turn);
        }
        String rest = said.rest().isEmpty() ? "" : " " + said.rest();
        return words.only(
                turn,
                issue -> step.run(issue, said.rest(), turn),
                new OwnWords.Unsaid(RefusalReplies.whichNumber(name()), "/" + name(), rest));
    }
}
