package zutuan.bot.issue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 列表: open issues of everybody, of a village, or mine; overdue ones first, five at a time.
final class ListCommand implements Command<ListCommand.Listing> {
    private static final int LINES = 5;
    private static final Pattern TYPED =
            Pattern.compile("/?\\s*(?:问题)?列表\\s*(\\D*?)\\s*(\\d{1,3})?");
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?=.{4,40}$).*(?:有哪些|哪些|还有).*(?:没办完|未办|没办结|没解决|没销号|在办).*"
                            + "|.*(?:没办完|未办结|没办结|没解决)的?(?:问题)?(?:有哪些|有几个|还有哪些).*");

    private final IssueDesk desk;

    ListCommand(IssueDesk desk) {
        this.desk = desk;
    }

    /// `scope` is empty, 我的, 超期 or a village's name; pages count from 1.
    record Listing(String scope, int page) {}

    @Override
    public String name() {
        return "列表";
    }

    @Override
    public String intent() {
        return "list_issues";
    }

    @Override
    public String summary() {
        return "看没办完的问题";
    }

    @Override
    public List<String> examples() {
        return List.of("列表", "列表 我的", "列表 超期", "我们村的问题有哪些没办完");
    }

    @Override
    public @Nullable Permission needs() {
        return Permission.ISSUE_READ;
    }

    @Override
    public Reading<Listing> read(Heard heard) {
        var typed = TYPED.matcher(heard.text());
        if (typed.matches()) {
            int page = typed.group(2) == null ? 1 : Integer.parseInt(typed.group(2));
            return scoped(typed.group(1), page, heard);
        }
        return switch (heard.text()) {
            case "我的问题", "我的" -> understood("我的", 1);
            case "超期", "超期问题", "超期的" -> understood("超期", 1);
            default -> asked(heard);
        };
    }

    private static Reading<Listing> scoped(String word, int page, Heard heard) {
        boolean known = word.isEmpty() || word.equals("我的") || word.equals("超期");
        if (known) {
            return understood(word, page);
        }
        return heard.speaker()
                .roster()
                .villageNamed(word)
                .map(village -> understood(village.name(), page))
                .orElseGet(Reading.NotMine::new);
    }

    private static Reading<Listing> asked(Heard heard) {
        if (!ASKED.matcher(heard.text()).matches()) {
            return new Reading.NotMine<>();
        }
        var roster = heard.speaker().roster();
        var named =
                roster.villages().stream()
                        .filter(village -> heard.text().contains(village.name()))
                        .findFirst();
        var own =
                heard.text().matches(".*我们?(?:村|社区).*")
                        ? Optional.ofNullable(heard.speaker().member().villageId())
                                .flatMap(roster::village)
                        : Optional.<Village>empty();
        return understood(named.or(() -> own).map(Village::name).orElse(""), 1);
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
        if (found.size() <= from) {
            String scope = listing.scope().isEmpty() ? "现在" : listing.scope();
            return Answer.of(desk.replies().nothingOpen(scope));
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
        return Answer.of(lines + "\n还有%d条,回复 更多".formatted(left)).asking(question);
    }

    private static boolean within(Issue issue, String scope, Turn turn) {
        return switch (scope) {
            case "" -> true;
            case "超期" -> issue.isOverdue(turn.now());
            case "我的" -> {
                String me = turn.member().id();
                yield issue.report().reporterId().equals(me)
                        || issue.lead().filter(me::equals).isPresent();
            }
            default ->
                    Optional.ofNullable(issue.report().nature().place().villageId())
                            .flatMap(turn.roster()::village)
                            .filter(village -> village.name().equals(scope))
                            .isPresent();
        };
    }
}
