package zutuan.bot.issue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 列表: open issues of everybody, of a village, or mine; overdue ones first, five at a time.
final class ListCommand implements Command<ListCommand.Listing> {
    private static final int LINES = 5;
    private static final String MINE = "我的";
    private static final String OVERDUE = "超期";
    private static final String OPEN = "(?:没办完|未办完|未办结?|没办结|没解决|没销号|待办|在办(?!公))";
    private static final String WHICH = "(?:哪些|几个|几件|多少)";
    private static final Pattern TYPED =
            Pattern.compile("/?\\s*(?:问题)?列表\\s*(\\D*?)\\s*(\\d{1,3})?");
    private static final Pattern SHORT =
            Pattern.compile("/?\\s*(?:(?:没办完|未办完|未办结?|没办结|没销号|超期)的?(?:问题)?|(?:待办|没解决)的(?:问题)?|待办问题|我的问题)");
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?=.{4,40}$).*(?:WHICH.{0,6}OPEN|OPEN的?(?:问题)?[有还]*WHICH).*"
                                    .replace("WHICH", WHICH)
                                    .replace("OPEN", OPEN)
                            + "|(?:看看|列一?下|查一?下)?超期的?(?:问题)?(?:有哪些)?[??]?");

    private final IssueDesk desk;

    ListCommand(IssueDesk desk) {
        this.desk = desk;
    }

    /// `scope` is empty, 我的, 超期 or the name of a village or team; pages count from 1.
    record Listing(String scope, int page) {}

    @Override
    public Manual manual() {
        return new Manual(
                "列表",
                "list_issues",
                "看没办完的问题",
                List.of("列表", "列表 我的", "列表 超期", "我们村的问题有哪些没办完"),
                Permission.ISSUE_READ);
    }

    @Override
    public Reading<Listing> read(Heard heard) {
        var typed = TYPED.matcher(heard.text());
        if (typed.matches()) {
            int page = typed.group(2) == null ? 1 : Integer.parseInt(typed.group(2));
            return scoped(typed.group(1), page, heard);
        }
        if (SHORT.matcher(heard.text()).matches() || ASKED.matcher(heard.text()).matches()) {
            return understood(scope(heard), 1);
        }
        return new Reading.NotMine<>();
    }

    private static Reading<Listing> scoped(String word, int page, Heard heard) {
        if (word.isEmpty() || word.equals(MINE) || word.equals(OVERDUE)) {
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
        if (text.matches(".*我(?:名下|手上|手里|的).*")) {
            return MINE;
        }
        var roster = heard.speaker().roster();
        var own = text.matches(".*我们?(?:村|社区).*") ? heard.speaker().member().villageId() : null;
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

    @Override
    public Answer run(Listing listing, Turn turn) {
        var found =
                desk.store().open(turn.tx(), turn.workspace()).stream()
                        .filter(issue -> within(issue, listing.scope(), turn))
                        .sorted(Comparator.comparing((Issue issue) -> !issue.isOverdue(turn.now())))
                        .toList();
        int from = (listing.page() - 1) * LINES;
        if (found.isEmpty()) {
            return Answer.of(desk.replies().nothingOpen(listing.scope()));
        }
        if (found.size() <= from) {
            return Answer.of(desk.replies().noMore(found.size()));
        }
        return page(found, listing, turn.now(), turn);
    }

    private Answer page(List<Issue> found, Listing listing, Instant now, Turn turn) {
        int from = (listing.page() - 1) * LINES;
        String lines =
                found.stream()
                        .skip(from)
                        .limit(LINES)
                        .map(issue -> desk.replies().line(issue, turn.roster(), now))
                        .collect(Collectors.joining("\n"));
        if (found.size() <= from + LINES) {
            return Answer.of(lines);
        }
        String next = ("列表 " + listing.scope() + " " + (listing.page() + 1)).replace("  ", " ");
        var question = new Question.Choice("列表", List.of(new Question.Option("更多", next)));
        int left = found.size() - from - LINES;
        return Answer.of(desk.replies().more(lines, left)).asking(question);
    }

    private static boolean within(Issue issue, String scope, Turn turn) {
        return switch (scope) {
            case "" -> true;
            case OVERDUE -> issue.isOverdue(turn.now());
            case MINE -> {
                String me = turn.member().id();
                yield issue.report().reporterId().equals(me)
                        || issue.lead().filter(me::equals).isPresent();
            }
            default -> placed(issue, scope, turn.roster());
        };
    }

    private static boolean placed(Issue issue, String scope, Roster roster) {
        var nature = issue.report().nature();
        var village = Optional.ofNullable(nature.place().villageId()).flatMap(roster::village);
        var team = Optional.ofNullable(nature.teamId()).flatMap(roster::team);
        return village.filter(found -> found.name().equals(scope)).isPresent()
                || team.filter(found -> found.name().equals(scope)).isPresent();
    }
}
