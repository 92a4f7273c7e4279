package zutuan.bot.assist.cases;

import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// A step on one case, named by its number: 看案例 C12, 撤案例 C12 理由.
final class CaseCommand implements Command<CaseCommand.Named> {
    private final Manual manual;
    private final List<String> verbs;
    private final Action action;

    CaseCommand(Manual manual, List<String> verbs, Action action) {
        this.manual = manual;
        this.verbs = List.copyOf(verbs);
        this.action = action;
    }

    /// The case's number, and what follows it.
    record Named(int number, String rest) {}

    /// What is done with it.
    @FunctionalInterface
    interface Action {
        Answer run(Named named, Turn turn);
    }

    @Override
    public Manual manual() {
        return manual;
    }

    @Override
    public Reading<Named> read(Heard heard) {
        String text = heard.bare();
        var verb = verbs.stream().filter(text::startsWith).findFirst();
        if (verb.isEmpty()) {
            return new Reading.NotMine<>();
        }
        String rest = text.substring(verb.get().length()).strip();
        var named = named(rest);
        if (named.isPresent()) {
            return new Reading.Understood<>(named.get());
        }
        return rest.isEmpty() && verb.get().equals(verbs.getFirst())
                ? new Reading.Asks<>(Answer.of(CaseReplies.whichCase(manual.examples().getFirst())))
                : new Reading.NotMine<>();
    }

    /// C12, with whatever follows it; empty if the text begins with no such number.
    static Optional<Named> named(String text) {
        int end = 1;
        while (end < text.length() && end < 6 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean numbered = end > 1 && (text.startsWith("C") || text.startsWith("c"));
        return numbered
                ? Optional.of(
                        new Named(
                                Integer.parseInt(text.substring(1, end)),
                                text.substring(end).strip()))
                : Optional.empty();
    }

    @Override
    public Answer run(Named named, Turn turn) {
        return action.run(named, turn);
    }
}
