package zutuan.bot.issue.handling;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.NumberedForm;
import zutuan.bot.issue.desk.Numbers;
import zutuan.bot.issue.desk.RefusalReplies;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Several;
import zutuan.bot.issue.desk.SpokenForm;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 派单: gives an issue to a member or a team. `派12给何勇`, `12派给何勇`, `12号派给环境整治组`.
public final class DispatchCommand implements Command<Numbered> {
    private static final Phrases SAID = Phrases.beside(DispatchCommand.class, "handling.phrases");
    private static final SpokenForm FORM =
            SpokenForm.of(
                            SAID.regex("dispatch_first"),
                            SAID.regex("dispatched"),
                            SAID.regex("dispatch_number"))
                    .orOnCard(SAID.regex("dispatched_card"));
    private static final List<Pattern> MANY =
            List.of(SAID.get("many_verb_first"), SAID.get("many_number_first"));

    /// 3号给冯丽: only if it is given to somebody.
    private static final Pattern GIVEN = SAID.get("given_to");

    private static final Pattern GIVEN_IN_TALK = SAID.get("given_in_talk");

    private static final Pattern TO_WHOM = SAID.get("to_whom");
    private static final Pattern ALONE = SAID.get("dispatch_alone");

    private final Registry registry;
    private final DispatchDesk desk;

    public DispatchCommand(Registry registry, DispatchDesk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "派单",
                "claim_issue",
                "把问题派给人或组",
                List.of("派12给何勇", "12派给环境整治组"),
                IssuePermission.DISPATCH);
    }

    @Override
    public Reading<Numbered> read(Heard heard) {
        for (var form : MANY) {
            var match = form.matcher(heard.text());
            if (match.matches() && !Numbers.read(match.group(1)).isEmpty()) {
                var numbers = Numbers.read(match.group(1));
                return new Reading.Understood<>(Numbered.of(numbers, match.group(2).strip()));
            }
        }
        return FORM.read(heard)
                .or(() -> given(heard))
                .<Reading<Numbered>>map(Reading.Understood::new)
                .orElseGet(() -> withoutWhom(heard));
    }

    private static Optional<Numbered> given(Heard heard) {
        var match = (heard.isTalk() ? GIVEN_IN_TALK : GIVEN).matcher(heard.bare());
        if (!match.matches()) {
            return Optional.empty();
        }
        String to = match.group(2);
        var roster = heard.speaker().roster();
        boolean somebody =
                !(NamedPeople.of(to, roster) instanceof Named.Nobody)
                        || roster.teams().stream().anyMatch(team -> team.name().equals(to));
        var numbers = Numbers.read(match.group(1));
        return somebody && !numbers.isEmpty()
                ? Optional.of(Numbered.of(numbers, to))
                : Optional.empty();
    }

    private static Reading<Numbered> withoutWhom(Heard heard) {
        String text = heard.text();
        var open = TO_WHOM.matcher(text);
        boolean meant = NumberedForm.isMeant(heard) || text.startsWith("派单") || text.endsWith("给");
        if (open.matches() && meant) {
            return new Reading.Understood<>(new Numbered(Numbered.value(open.group(1)), ""));
        }
        return NumberedForm.isMeant(heard) && ALONE.matcher(text).matches()
                ? new Reading.Asks<>(Answer.of(RefusalReplies.whichToDispatch()))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Numbered dispatch, Turn turn) {
        return Several.each(dispatch, one -> run(one, dispatch.rest(), turn));
    }

    private Answer run(long number, String to, Turn turn) {
        return registry.known(number, turn, issue -> desk.dispatch(issue, to, turn));
    }
}
