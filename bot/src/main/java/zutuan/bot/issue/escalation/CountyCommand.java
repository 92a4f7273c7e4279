package zutuan.bot.issue.escalation;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.NumberedForm;
import zutuan.bot.issue.desk.RefusalReplies;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Several;
import zutuan.bot.issue.desk.SpokenForm;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 转县: the town takes an issue to the county; anybody else asks it to. `转县12 …`, `把12号转给县里`.
public final class CountyCommand implements Command<Numbered> {
    private static final String COUNTY = "(?:县里?|县级|县上|市里?|市级)";
    private static final SpokenForm FORM =
            SpokenForm.of(
                    "(?s)/?\\s*(?:转|上报|报)"
                            + COUNTY
                            + "\\s*"
                            + SpokenForm.NUMBERS
                            + "(?:[\\s,,::]+(.*))?",
                    "(?s)/?\\s*(?:请?把|请?将)?\\s*"
                            + SpokenForm.NUMBERS
                            + "(?:转|上报|报|转交|上交)(?:给|到)?"
                            + COUNTY
                            + "(?:去|吧)?(?:[\\s,,::]+(.*))?");

    private static final Pattern ALONE = Pattern.compile("/?\\s*(?:转|上报)" + COUNTY);

    private final Registry registry;
    private final EscalationDesk desk;

    public CountyCommand(Registry registry, EscalationDesk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "转县",
                "progress_issue",
                "请县里出面（镇里决定）",
                List.of("转县12 超出镇里能力", "把12号转给县里"),
                IssuePermission.ESCALATE);
    }

    @Override
    public Reading<Numbered> read(Heard heard) {
        return FORM.read(heard)
                .<Reading<Numbered>>map(Reading.Understood::new)
                .orElseGet(() -> withoutNumber(heard));
    }

    private Reading<Numbered> withoutNumber(Heard heard) {
        return NumberedForm.isMeant(heard) && ALONE.matcher(heard.text()).matches()
                ? new Reading.Asks<>(Answer.of(RefusalReplies.whichNumber(name())))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Numbered asked, Turn turn) {
        return Several.each(
                asked,
                number ->
                        registry.known(
                                number, turn, issue -> desk.toCounty(issue, asked.rest(), turn)));
    }
}
