package zutuan.bot.issue.handling;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// `派1给我`: who may dispatch takes an issue from whoever has it, everybody else claims it.
public final class ToMeCommand implements Command<Numbered> {
    private static final Phrases SAID = Phrases.beside(ToMeCommand.class, "handling.phrases");
    private static final Pattern VERB_FIRST = SAID.get("verb_first");
    private static final Pattern NUMBER_FIRST = SAID.get("number_first");
    private static final Pattern ON_CARD = SAID.get("on_card");

    private final Registry registry;
    private final HandlingDesk handling;
    private final DispatchDesk dispatching;

    public ToMeCommand(Registry registry, HandlingDesk handling, DispatchDesk dispatching) {
        this.registry = registry;
        this.handling = handling;
        this.dispatching = dispatching;
    }

    @Override
    public Manual manual() {
        return new Manual("派给我", "claim_issue", "把问题派给自己", List.of(), IssuePermission.CLAIM);
    }

    @Override
    public Reading<Numbered> read(Heard heard) {
        for (var form : List.of(VERB_FIRST, NUMBER_FIRST)) {
            var match = form.matcher(heard.text());
            if (match.matches() && NamedPeople.isSelf(match.group(2))) {
                return new Reading.Understood<>(new Numbered(Numbered.value(match.group(1)), ""));
            }
        }
        var card = heard.numberOf(Issue.KIND.code());
        var replied = ON_CARD.matcher(heard.text());
        return card != null && replied.matches() && NamedPeople.isSelf(replied.group(1))
                ? new Reading.Understood<>(new Numbered(card, ""))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Numbered numbered, Turn turn) {
        return registry.known(
                numbered.number(),
                turn,
                issue ->
                        Rights.has(Right.DISPATCH, issue, turn)
                                ? dispatching.toMember(issue, turn.member(), turn)
                                : handling.claim(issue, turn));
    }
}
