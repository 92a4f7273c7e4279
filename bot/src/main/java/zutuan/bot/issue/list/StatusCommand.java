package zutuan.bot.issue.list;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zutuan.bot.issue.desk.IssueStanding;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.NumberedForm;
import zutuan.bot.issue.desk.Numbers;
import zutuan.bot.issue.desk.Presence;
import zutuan.bot.issue.desk.RefusalReplies;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.desk.Several;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.issue.model.Refusal;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 查: how an issue stands. `12怎么样了`, `查12`, `十二号办好了吗`; in a direct chat also the bare number, which
/// in a group may answer anything.
public final class StatusCommand implements Command<Numbered> {
    private static final Phrases SAID = Phrases.beside(StatusCommand.class, "list.phrases");
    private static final List<Pattern> ASKED =
            Stream.of("status", "look", "told", "what").map(SAID::get).toList();
    private static final Pattern BARE = SAID.get("bare");
    private static final Pattern ALONE = SAID.get("alone");
    private static final Pattern CARD = SAID.get("card");
    private static final Pattern MANY = SAID.get("many");

    private final HelpStore helpers = new HelpStore();
    private final Registry registry;
    private final StatusReplies replies;

    public StatusCommand(Registry registry) {
        this.registry = registry;
        this.replies = new StatusReplies(registry.phrases());
    }

    @Override
    public Manual manual() {
        return new Manual(
                "查", "list_issues", "看一个问题的进展", List.of("12怎么样了", "查12"), IssuePermission.READ);
    }

    @Override
    public Reading<Numbered> read(Heard heard) {
        var many = MANY.matcher(heard.text());
        boolean asks = many.matches() && many.end(1) < heard.text().length();
        if (asks || (many.matches() && heard.text().contains("查"))) {
            var numbers = Numbers.read(many.group(1));
            return numbers.size() < 2
                    ? new Reading.NotMine<>()
                    : new Reading.Understood<>(Numbered.of(numbers, ""));
        }
        var bare = heard.isTalk() ? Stream.<Pattern>empty() : Stream.of(BARE);
        for (var form : Stream.concat(ASKED.stream(), bare).toList()) {
            var match = form.matcher(heard.text());
            if (match.matches()) {
                return new Reading.Understood<>(new Numbered(Numbered.value(match.group(1)), ""));
            }
        }
        if (NumberedForm.isMeant(heard) && ALONE.matcher(heard.text()).matches()) {
            return new Reading.Asks<>(Answer.of(RefusalReplies.whichNumber(name())));
        }
        var card = heard.numberOf(Issue.KIND.code());
        return card != null && CARD.matcher(heard.text()).matches()
                ? new Reading.Understood<>(new Numbered(card, ""))
                : new Reading.NotMine<>();
    }

    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        Integer number = meant.number(Issue.KIND);
        return meant.intent() == Intent.LIST_ISSUES && number != null
                ? Optional.of(new Meant.Offer("查" + number, "查" + number))
                : Optional.empty();
    }

    @Override
    public Answer run(Numbered asked, Turn turn) {
        return asked.more().isEmpty()
                ? card(asked.number(), turn)
                : Several.run(asked.numbers(), number -> card(number, turn));
    }

    private Answer card(long number, Turn turn) {
        return registry.known(number, turn, issue -> card(issue, turn));
    }

    public Answer card(Issue issue, Turn turn) {
        var ref = issue.report().ref();
        var extra =
                new StatusReplies.Extra(
                        registry.notes().last(turn.tx(), ref).orElse(""),
                        helpers.of(turn.tx(), ref),
                        !turn.inGroup() && Rights.has(Refusal.Right.HANDLERS, issue, turn),
                        Presence.of(turn).around(issue, turn.roster()),
                        Decisions.of(issue, turn, registry.phrases()));
        return Answer.of(replies.card(issue, turn.roster(), extra, turn.now()))
                .about(issue.subject())
                .standing(IssueStanding.of(issue, turn.roster(), turn.now()));
    }
}
