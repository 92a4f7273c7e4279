package zutuan.bot.issue.escalation;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.Numbers;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Several;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 同意 and 不同意: the team's lead answers a request for more time. In a direct chat, or in reply to a
/// card, no number is needed.
public final class GrantCommand implements Command<Numbered> {
    private static final Pattern WORD =
            Phrases.beside(GrantCommand.class, "escalation.phrases").get("granted");

    private final Registry registry;
    private final ExtensionDesk desk;
    private final boolean granted;

    public GrantCommand(Registry registry, ExtensionDesk desk, boolean granted) {
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
                List.of(granted ? "同意12" : "不同意12 请先抢通便道"),
                IssuePermission.EXTEND_GRANT);
    }

    @Override
    public Reading<Numbered> read(Heard heard) {
        var match = WORD.matcher(heard.text());
        if (!match.matches() || match.group(1).equals("同意") != granted) {
            return new Reading.NotMine<>();
        }
        String words = match.group(3) == null ? "" : match.group(3).strip();
        var numbers = match.group(2) == null ? List.<Long>of() : Numbers.read(match.group(2));
        if (!numbers.isEmpty()) {
            return new Reading.Understood<>(Numbered.of(numbers, words));
        }
        // 同意 with words but without a number agrees with what somebody said.
        var card = heard.numberOf(Issue.KIND.code());
        return card == null || (granted && !words.isEmpty())
                ? new Reading.NotMine<>()
                : new Reading.Understood<>(new Numbered(card, words));
    }

    @Override
    public Answer run(Numbered asked, Turn turn) {
        var decision = new ExtensionDesk.Decision(granted, asked.rest());
        return Several.each(
                asked,
                number ->
                        registry.known(number, turn, issue -> desk.decide(issue, decision, turn)));
    }
}
