package zutuan.bot.issue.handling;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 催一下赵强, 7号好几天没动静了: urges in everyday words. That nothing is heard of a matter is no news of it.
public final class UrgeCommand implements Command<UrgeCommand.Urged> {
    private static final Phrases SAID = Phrases.beside(UrgeCommand.class, "handling.phrases");
    private static final Pattern STALE_NUMBER = SAID.get("stale_number");

    /// 催一下7号,都三天了: whatever stands behind it.
    private static final Pattern URGED_NUMBER = SAID.get("urged_number");

    private static final Pattern NUMBER_URGED = SAID.get("number_urged");
    private static final Pattern STALE_CARD = SAID.get("stale");
    private static final Pattern PERSON = SAID.get("person");
    private static final Pattern STALE_PERSON = SAID.get("stale_person");

    private final IssueListStore lists = new IssueListStore();
    private final Registry registry;
    private final HandlingDesk desk;
    private final HandlingReplies replies;

    public UrgeCommand(Registry registry, HandlingDesk desk) {
        this.registry = registry;
        this.desk = desk;
        this.replies = new HandlingReplies(registry.phrases());
    }

    /// An issue by its number, or whoever has some.
    sealed interface Urged {
        record Matter(long number) implements Urged {}

        record Person(Member member) implements Urged {}
    }

    @Override
    public Manual manual() {
        return new Manual(
                "催人", "progress_issue", "催一催某个人手上的事", List.of(), IssuePermission.PROGRESS);
    }

    @Override
    public Reading<Urged> read(Heard heard) {
        for (var form : List.of(STALE_NUMBER, URGED_NUMBER, NUMBER_URGED)) {
            var number = form.matcher(heard.text());
            if (number.matches()) {
                return matter(Numbered.value(number.group(1)));
            }
        }
        var card = heard.numberOf(Issue.KIND.code());
        if (card != null && STALE_CARD.matcher(heard.text()).matches()) {
            return matter(card);
        }
        boolean ours = !heard.isTalk();
        for (var form : List.of(PERSON, STALE_PERSON)) {
            var said = form.matcher(heard.text());
            if (ours && said.matches()) {
                return person(said.group(1), heard);
            }
        }
        return new Reading.NotMine<>();
    }

    private static Reading<Urged> matter(long number) {
        return new Reading.Understood<>(new Urged.Matter(number));
    }

    private static Reading<Urged> person(String word, Heard heard) {
        var roster = heard.speaker().roster();
        return switch (NamedPeople.of(word, roster)) {
            case Named.One(_, var member) -> new Reading.Understood<>(new Urged.Person(member));
            case Named.Several several ->
                    new Reading.Asks<>(
                            NamedPeople.whichOne(several, roster, "催人", name -> "/催 " + name));
            case Named.Nobody _ -> new Reading.NotMine<>();
        };
    }

    @Override
    public Answer run(Urged urged, Turn turn) {
        return switch (urged) {
            case Urged.Matter(var number) ->
                    registry.known(number, turn, issue -> desk.urge(issue, turn));
            case Urged.Person(var member) -> urge(member, turn);
        };
    }

    private Answer urge(Member member, Turn turn) {
        List<Issue> theirs =
                lists.openOf(turn.tx(), turn.workspace(), member.id()).stream()
                        .filter(issue -> issue.isLedBy(member.id()))
                        .filter(issue -> issue.state() instanceof IssueState.Claimed)
                        .filter(issue -> Rights.mayKnow(issue, turn))
                        .limit(8)
                        .toList();
        return switch (theirs.size()) {
            case 0 -> Answer.of(replies.nothingToUrge(member));
            case 1 -> desk.urge(registry.again(theirs.getFirst(), turn), turn);
            default ->
                    Choices.ask(
                            replies.whichToUrge(member),
                            "催办",
                            theirs.stream()
                                    .map(issue ->
                                            new Question.Option(
                                                    replies.toUrge(issue), "/催办" + issue.number()))
                                    .toList());
        };
    }
}
