package zutuan.bot.issue.handling;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssuePermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 转交: gives an issue on in everyday words, `12号转给何勇`. Who may dispatch does so; a lead who may not
/// returns it, with the other as the proposed taker.
public final class HandOnCommand implements Command<Numbered> {
    private static final String NUMBER = "第?(\\d{1,18}|[一二两三四五六七八九十百零]{1,5}(?=号))\\s*号?(?:问题)?";
    // Towns, counties and units outside are other steps.
    private static final String TO = "\\s*(?!镇|县|市|外)(\\S.{0,19}?)(?:去?(?:办|处理|负责|牵头))?[吧。.!!]?";
    private static final Pattern NUMBER_FIRST =
            Pattern.compile(
                    "/?\\s*(?:请?把|请?将)?\\s*"
                            + NUMBER
                            + "\\s*(?:转交给?|转给|交给|转(?=\\S{1,12}(?:局|公司|中心)))"
                            + TO);
    private static final Pattern VERB_FIRST =
            Pattern.compile("/?\\s*(?:转交|转给|交给)\\s*" + NUMBER + "\\s*给" + TO);
    private static final Pattern ON_CARD = Pattern.compile("/?\\s*(?:转交给?|转给|交给)" + TO);

    private final Registry registry;
    private final DispatchDesk desk;

    public HandOnCommand(Registry registry, DispatchDesk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "转交", "claim_issue", "把手上的问题转给别人", List.of("12号转给何勇"), IssuePermission.PROGRESS);
    }

    @Override
    public Reading<Numbered> read(Heard heard) {
        for (var form : List.of(NUMBER_FIRST, VERB_FIRST)) {
            var match = form.matcher(heard.text());
            if (match.matches()) {
                long number = Numbered.value(match.group(1));
                return new Reading.Understood<>(new Numbered(number, match.group(2).strip()));
            }
        }
        var card = heard.numberOf(Issue.KIND.code());
        var replied = ON_CARD.matcher(heard.text());
        return card != null && replied.matches()
                ? new Reading.Understood<>(new Numbered(card, replied.group(1).strip()))
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Numbered asked, Turn turn) {
        return registry.known(
                asked.number(), turn, issue -> desk.handOn(issue, asked.rest(), turn));
    }
}
