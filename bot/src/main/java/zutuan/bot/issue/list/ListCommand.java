package zutuan.bot.issue.list;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.issue.desk.Presence;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueListStore.Page;
import zutuan.bot.issue.store.IssueListStore.Scope;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 列表: open issues of everybody, of a village, or mine; overdue ones first, five at a time.
public final class ListCommand implements Command<ListCommand.Listing> {
    private static final int LINES = 5;
    private static final String MINE = "我的";
    private static final String OVERDUE = "超期";
    private static final String ENDED = "已办结";
    private static final Set<String> SPECIAL = Set.of(MINE, OVERDUE, ENDED);
    private static final Phrases SAID = Phrases.beside(ListCommand.class, "list.phrases");
    private static final Pattern TYPED = SAID.get("typed");
    private static final Pattern SHORT = SAID.get("short");
    private static final Pattern ASKED = SAID.get("asked");
    private static final Pattern MINE_ASKED = SAID.get("mine_asked");

    private final IssueListStore lists = new IssueListStore();
    private final StatusReplies replies;

    public ListCommand(Registry registry) {
        this.replies = new StatusReplies(registry.phrases());
    }

    /// `scope` is empty, 我的, 超期, 已办结 or the name of a village or team; pages count from 1.
    public record Listing(String scope, int page) {}

    @Override
    public Manual manual() {
        return new Manual(
                "列表",
                "list_issues",
                "看没办完的问题",
                List.of("列表", "列表 我的", "列表 超期", "列表 已办结", "我们村的问题有哪些没办完"),
                IssuePermission.READ);
    }

    @Override
    public Reading<Listing> read(Heard heard) {
        var typed = TYPED.matcher(heard.text());
        if (typed.matches()) {
            int page = typed.group(2) == null ? 1 : Integer.parseInt(typed.group(2));
            return scoped(typed.group(1), page, heard);
        }
        boolean ours = !heard.isTalk();
        if (ours && MINE_ASKED.matcher(heard.text()).matches()) {
            return understood(MINE, 1);
        }
        if (SHORT.matcher(heard.text()).matches() || ASKED.matcher(heard.text()).matches()) {
            return understood(scope(heard), 1);
        }
        return new Reading.NotMine<>();
    }

    private static Reading<Listing> scoped(String word, int page, Heard heard) {
        if (word.isEmpty() || SPECIAL.contains(word)) {
            return understood(word, page);
        }
        var roster = heard.speaker().roster();
        return roster.villageNamed(word)
                .map(Village::name)
                .or(() -> teamIn(word, roster))
                .map(name -> understood(name, page))
                .orElseGet(Reading.NotMine::new);
    }

    private static String scope(Heard heard) {
        String text = heard.text();
        if (text.contains(OVERDUE)) {
            return OVERDUE;
        }
        if (text.matches(".*我(?:名下|手上|手里|的|报).*")) {
            return MINE;
        }
        var roster = heard.speaker().roster();
        var own =
                text.matches(".*(?:我们?|本|咱们?)(?:村|社区).*")
                        ? heard.speaker().member().villageId()
                        : null;
        return Optional.ofNullable(PlaceReader.read(text, own, roster).villageId())
                .flatMap(roster::village)
                .map(Village::name)
                .or(() -> teamIn(text, roster))
                .orElse("");
    }

    private static Optional<String> teamIn(String text, Roster roster) {
        return roster.teams().stream().map(Team::name).filter(text::contains).findFirst();
    }

    private static Reading<Listing> understood(String scope, int page) {
        return new Reading.Understood<>(new Listing(scope, Math.max(1, page)));
    }

    /// A number asks how one issue stands, see [StatusCommand].
    @Override
    public Optional<Meant.Offer> offer(Meant meant) {
        if (meant.intent() != Intent.LIST_ISSUES || meant.number(Issue.KIND) != null) {
            return Optional.empty();
        }
        String typed = ("列表 " + scope(meant.heard())).strip();
        return Optional.of(new Meant.Offer(typed, typed));
    }

    @Override
    public Answer run(Listing listing, Turn turn) {
        var page = new Page((listing.page() - 1) * LINES, LINES + 1);
        return switch (listing.scope()) {
            case MINE -> mine(listing, turn);
            case ENDED -> {
                var scope = Scope.ALL.seen(mayKnow(turn));
                var found = lists.ended(turn.tx(), turn.workspace(), scope, page);
                yield shown(listing, found, page.skip() + found.size(), turn);
            }
            default -> open(listing, page, turn);
        };
    }

    private Answer open(Listing listing, Page page, Turn turn) {
        var scope = scope(listing.scope(), turn.roster()).seen(mayKnow(turn));
        var before = listing.scope().equals(OVERDUE) ? turn.now() : IssueListStore.FOREVER;
        var found = lists.open(turn.tx(), turn.workspace(), scope, before, page);
        long all = lists.count(turn.tx(), turn.workspace(), scope, before);
        return shown(listing, found, all, turn);
    }

    /// Also what the member has in the place of somebody who is away.
    private Answer mine(Listing listing, Turn turn) {
        var all =
                Presence.of(turn).inPlaceOf(turn.member(), turn.roster()).stream()
                        .flatMap(
                                one -> lists.openOf(turn.tx(), turn.workspace(), one.id()).stream())
                        .distinct()
                        .filter(issue -> Rights.mayKnow(issue, turn))
                        .sorted(Comparator.comparing(Issue::dueAt).thenComparingLong(Issue::number))
                        .toList();
        var found = all.stream().skip((listing.page() - 1L) * LINES).toList();
        return shown(listing, found, all.size(), turn);
    }

    private static boolean mayKnow(Turn turn) {
        return !turn.inGroup() && InCharge.watches(turn.member(), turn.roster());
    }

    private static Scope scope(String word, Roster roster) {
        var village = roster.villages().stream().filter(one -> one.name().equals(word)).findFirst();
        var team = roster.teams().stream().filter(one -> one.name().equals(word)).findFirst();
        return village.map(one -> Scope.village(one.id()))
                .or(() -> team.map(one -> Scope.team(one.id())))
                .orElse(Scope.ALL);
    }

    /// `found` begins with the page and may hold one more.
    private Answer shown(Listing listing, List<Issue> found, long all, Turn turn) {
        if (found.isEmpty()) {
            return Answer.of(
                    all == 0 || listing.page() == 1
                            ? StatusReplies.nothingOpen(listing.scope())
                            : StatusReplies.noMore(all));
        }
        var presence = Presence.of(turn);
        String lines =
                found.stream()
                        .limit(LINES)
                        .map(issue -> line(issue, presence, turn))
                        .collect(Collectors.joining("\n"));
        if (found.size() <= LINES) {
            return Answer.of(lines);
        }
        String next = ("列表 " + listing.scope() + " " + (listing.page() + 1)).replace("  ", " ");
        var question = new Question.Choice("列表", List.of(new Question.Option("更多", next)));
        long left = all - (long) listing.page() * LINES;
        return Answer.of(StatusReplies.more(lines, left)).asking(question);
    }

    private String line(Issue issue, Presence presence, Turn turn) {
        var there = presence.around(issue, turn.roster());
        return issue.isOpen()
                ? replies.line(issue, turn.roster(), there, turn.now())
                : replies.endedLine(issue, turn.roster());
    }
}
