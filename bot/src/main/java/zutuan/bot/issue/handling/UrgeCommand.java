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
    private static final String NUMBER = "第?(\\d{1,9}+|[一二两三四五六七八九十百零]{1,5}+(?=号))号?(?:问题|这件事|的事)?";
    private static final String STALE =
            "(?:[^,,。]{0,8}?(?:没(?:有)?(?:动静|下文|音讯|消息|反应|回音|进展|人管|人理|人办|人来)|不见动静|不见人|没人过问|一直拖着|还拖着|没见动)[了啊呀呢啦??!。,,]*)";
    private static final Pattern STALE_NUMBER = Pattern.compile("/?\\s*" + NUMBER + "\\s*" + STALE);

    /// 催一下7号,都三天了: whatever stands behind it.
    private static final String ASKING = "(?:帮我|帮忙|请|再|麻烦|给我|你)*\\s*";

    private static final String URGING = "(?:催办|催促|催[一]?下|催一催|催催|催)";
    private static final String WHY = "(?:那边|他们|一下|快点|[吧嘛哈啊呗])*[\\s,,。.!!]+\\S.*";
    private static final Pattern URGED_NUMBER =
            Pattern.compile("/?\\s*" + ASKING + URGING + "\\s*" + NUMBER + WHY);
    private static final Pattern NUMBER_URGED =
            Pattern.compile("/?\\s*(?:[请把帮我]*)" + NUMBER + "\\s*" + ASKING + URGING + WHY);
    private static final Pattern STALE_CARD = Pattern.compile(STALE);
    private static final Pattern PERSON =
            Pattern.compile(
                    "/?\\s*(?:帮我|请|再|麻烦)?\\s*(?:催办|催一下|催一催|催催|催促|催)\\s*(\\S{2,8}?)(?:那边|他们|一下|快点|吧|[。!!])*");
    private static final Pattern STALE_PERSON =
            Pattern.compile("/?\\s*(\\S{2,6}?)(?:那边|那里|那儿|手上的事?|的事)?\\s*(?:怎么|咋)?" + STALE);

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
