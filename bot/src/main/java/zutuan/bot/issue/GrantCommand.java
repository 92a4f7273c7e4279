package zutuan.bot.issue;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 同意 and 不同意: the team's lead answers a request for more time. In a direct chat, or in reply to a
/// card, no number is needed.
final class GrantCommand implements Command<Long> {
    private static final Pattern WORD =
            Pattern.compile("/?\\s*(不?同意)\\s*(?:第?(\\d{1,18})\\s*号?)?(?:的?延期)?[。.!!吧]*");

    private final Registry registry;
    private final ExtensionDesk desk;
    private final boolean granted;

    GrantCommand(Registry registry, ExtensionDesk desk, boolean granted) {
        this.registry = registry;
        this.desk = desk;
        this.granted = granted;
    }

    @Override
    public Manual manual() {
        String name = granted ? "同意" : "不同意";
        return new Manual(
                name,
                "progress_issue",
                granted ? "批准延期" : "不批准延期",
                List.of(name + "12"),
                Permission.ISSUE_EXTEND_GRANT);
    }

    @Override
    public Reading<Long> read(Heard heard) {
        var match = WORD.matcher(heard.text());
        if (!match.matches() || match.group(1).equals("同意") != granted) {
            return new Reading.NotMine<>();
        }
        var card = heard.numberOf("issue");
        if (match.group(2) != null) {
            return new Reading.Understood<>(Long.parseLong(match.group(2)));
        }
        if (card != null) {
            return new Reading.Understood<>(card.longValue());
        }
        return heard.speaker().inGroup() ? new Reading.NotMine<>() : new Reading.Understood<>(0L);
    }

    @Override
    public Answer run(Long number, Turn turn) {
        return number == 0
                ? desk.decideOnly(granted, turn)
                : registry.known(number, turn, issue -> desk.decide(issue, granted, turn));
    }
}
