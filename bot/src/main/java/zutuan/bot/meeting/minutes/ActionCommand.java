package zutuan.bot.meeting.minutes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Action;

/// 待办: what meetings gave me to do; 待办3 完成: one of them is done.
public final class ActionCommand implements Command<ActionCommand.Wanted> {
    private static final Phrases SAID = Phrases.beside(ActionCommand.class, "minutes.phrases");
    private static final Pattern MINE = SAID.get("mine");
    private static final Pattern ONE = SAID.get("one");
    private static final Pattern CLOSE = SAID.get("close");
    private static final Pattern CLOSE_VERB_FIRST = SAID.get("close_verb_first");
    private static final Pattern REOPEN = SAID.get("reopen");
    private static final Pattern CLOSE_CARD = SAID.get("close_card");
    private static final Pattern ASKS = SAID.get("asks");

    private final ActionDesk desk;

    public ActionCommand(Kit kit) {
        this.desk = new ActionDesk(kit);
    }

    /// What is wanted.
    sealed interface Wanted {
        /// My open ones.
        record Mine() implements Wanted {}

        /// How one stands.
        record Show(long number) implements Wanted {}

        /// One is not done after all.
        record Reopen(long number) implements Wanted {}

        /// One is done; the result may be empty.
        record Close(long number, String result) implements Wanted {}
    }

    @Override
    public Manual manual() {
        return new Manual(
                "待办", "list_issues", "看会上交给我的事，办好了销掉", List.of("待办", "待办3 完成 挖机已到位"), null);
    }

    @Override
    public Reading<Wanted> read(Heard heard) {
        return close(heard)
                .or(() -> reopened(heard))
                .or(() -> shown(heard))
                .<Reading<Wanted>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private static Optional<Wanted> close(Heard heard) {
        for (var form : List.of(CLOSE, CLOSE_VERB_FIRST)) {
            var said = form.matcher(heard.text());
            if (said.matches() && !isQuestion(said.group(2))) {
                long number = Long.parseLong(said.group(1));
                return Optional.of(new Wanted.Close(number, said.group(2).strip()));
            }
        }
        var card = heard.numberOf(Action.SUBJECT);
        var said = CLOSE_CARD.matcher(heard.text());
        return card != null && said.matches() && !isQuestion(said.group(1))
                ? Optional.of(new Wanted.Close(card, said.group(1).strip()))
                : Optional.empty();
    }

    /// 待办3完成了吗 asks.
    private static boolean isQuestion(String rest) {
        return ASKS.matcher(rest.strip()).matches();
    }

    private static Optional<Wanted> reopened(Heard heard) {
        var said = REOPEN.matcher(heard.text());
        return said.matches()
                ? Optional.of(new Wanted.Reopen(Long.parseLong(said.group(1))))
                : Optional.empty();
    }

    private static Optional<Wanted> shown(Heard heard) {
        if (MINE.matcher(heard.text()).matches()) {
            return Optional.of(new Wanted.Mine());
        }
        var one = ONE.matcher(heard.text());
        return one.matches()
                ? Optional.of(new Wanted.Show(Long.parseLong(one.group(1))))
                : Optional.empty();
    }

    @Override
    public Answer run(Wanted wanted, Turn turn) {
        return switch (wanted) {
            case Wanted.Mine() -> desk.mine(turn);
            case Wanted.Show(var number) -> desk.show(number, turn);
            case Wanted.Reopen(var number) -> desk.reopen(number, turn);
            case Wanted.Close(var number, var result) -> desk.close(number, result, turn);
        };
    }
}
