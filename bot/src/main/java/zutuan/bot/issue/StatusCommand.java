package zutuan.bot.issue;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 查: how an issue stands. `12怎么样了`, `查12`, `12号`.
final class StatusCommand implements Command<Long> {
    private static final Pattern ASKED =
            Pattern.compile(
                    "/?\\s*(?:查看?\\s*)?(\\d{1,7}|[一二两三四五六七八九十百]{1,5})\\s*号(?:问题)?\\s*"
                            + "(?:怎么样了?|进展怎么样了?|办得怎么样了?|到哪一?步了|咋样了?|办好了?没有?|解决了?没有?)?[??。吗]*");
    private static final Pattern SHORT =
            Pattern.compile("/?\\s*(?:查看?\\s*(\\d{1,7})|(\\d{1,7})\\s*(?:怎么样了?|咋样了?))[??。]*");
    private static final Pattern CARD = Pattern.compile("(?:怎么样了?|咋样了?|进展怎么样了?|到哪一?步了)[??]*");

    private final IssueDesk desk;

    StatusCommand(IssueDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "查";
    }

    @Override
    public String intent() {
        return "list_issues";
    }

    @Override
    public String summary() {
        return "看一个问题的进展";
    }

    @Override
    public List<String> examples() {
        return List.of("12怎么样了", "查12");
    }

    @Override
    public @Nullable Permission needs() {
        return Permission.ISSUE_READ;
    }

    @Override
    public Reading<Long> read(Heard heard) {
        var asked = ASKED.matcher(heard.text());
        if (asked.matches()) {
            return new Reading.Understood<>(Numbered.value(asked.group(1)));
        }
        var brief = SHORT.matcher(heard.text());
        if (brief.matches()) {
            String digits = brief.group(1) == null ? brief.group(2) : brief.group(1);
            return new Reading.Understood<>(Long.valueOf(digits));
        }
        var card = heard.numberOf("issue");
        return card != null && CARD.matcher(heard.text()).matches()
                ? new Reading.Understood<>(card.longValue())
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Long number, Turn turn) {
        var ref = new Issue.Ref(turn.workspace(), number);
        var issue = desk.store().find(turn.tx(), ref);
        if (issue.isEmpty()) {
            var latest = desk.store().latestNumbers(turn.tx(), turn.workspace(), 3);
            return Answer.of(desk.replies().unknownNumber(number, latest));
        }
        var note = desk.store().lastNote(turn.tx(), ref);
        return desk.replies().status(issue.get(), turn.roster(), note, turn.now());
    }
}
