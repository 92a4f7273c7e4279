package zutuan.bot.issue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// A step on one issue, named by its number or by the card replied to: 认领, 协办, 进展 ….
final class NumberedCommand implements Command<Numbered> {
    private final Words words;
    private final Permission needs;
    private final IssueDesk desk;
    private final Action action;

    /// How it is said; the first verb is its name.
    record Words(List<String> verbs, String intent, String summary, List<String> examples) {
        Words {
            verbs = List.copyOf(verbs);
            examples = List.copyOf(examples);
        }
    }

    /// What is done with the issue and the words behind its number.
    @FunctionalInterface
    interface Action {
        Answer run(Issue issue, String rest, Turn turn);
    }

    NumberedCommand(Words words, Permission needs, IssueDesk desk, Action action) {
        this.words = words;
        this.needs = needs;
        this.desk = desk;
        this.action = action;
    }

    @Override
    public String name() {
        return words.verbs().getFirst();
    }

    @Override
    public String intent() {
        return words.intent();
    }

    @Override
    public String summary() {
        return words.summary();
    }

    @Override
    public List<String> examples() {
        return words.examples();
    }

    @Override
    public @Nullable Permission needs() {
        return needs;
    }

    /// Verbs whose number stands alone; anything more makes it a sentence that is not for the bot.
    private static final Set<String> NOTHING_BEHIND = Set.of("认领", "协办", "满意");

    @Override
    public Reading<Numbered> read(Heard heard) {
        var read = Numbered.read(heard, words.verbs());
        if (read.isEmpty()) {
            return new Reading.NotMine<>();
        }
        boolean chatter =
                NOTHING_BEHIND.contains(name())
                        && read.get().rest().length() > 6
                        && !heard.text().startsWith("/");
        if (chatter) {
            return new Reading.NotMine<>();
        }
        return read.get().number() == 0
                ? new Reading.Asks<>(Answer.of(desk.replies().whichNumber(name())))
                : new Reading.Understood<>(read.get());
    }

    @Override
    public Answer run(Numbered numbered, Turn turn) {
        var ref = new Issue.Ref(turn.workspace(), numbered.number());
        var issue = desk.store().find(turn.tx(), ref);
        if (issue.isEmpty()) {
            var latest = desk.store().latestNumbers(turn.tx(), turn.workspace(), 3);
            return Answer.of(desk.replies().unknownNumber(numbered.number(), latest));
        }
        return action.run(issue.get(), numbered.rest(), turn);
    }
}
