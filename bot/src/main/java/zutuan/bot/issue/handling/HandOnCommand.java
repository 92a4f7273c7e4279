package zutuan.bot.issue.handling;

import java.util.List;
import zutuan.bot.issue.desk.Numbered;
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

/// 转交: gives an issue on in everyday words, `12号转给何勇`. Who may dispatch does so; a lead who may not
/// returns it, with the other as the proposed taker.
public final class HandOnCommand implements Command<Numbered> {
    // Towns, counties and units outside are other steps.
    private static final String TO = "\\s*(?!镇|县|市|外)(\\S.{0,19}?)(?:去?(?:办|处理|负责|牵头))?[吧。.!!]?";
    private static final SpokenForm FORM =
            SpokenForm.of(
                            "/?\\s*(?:请?把|请?将)?\\s*"
                                    + SpokenForm.NUMBERS
                                    + "(?:转交给?|转给|交给|转(?=\\S{1,12}(?:局|公司|中心)))"
                                    + TO,
                            "/?\\s*(?:转交|转给|交给)\\s*" + SpokenForm.NUMBERS + "给" + TO)
                    .orOnCard("/?\\s*(?:转交给?|转给|交给)" + TO);

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
        return FORM.read(heard)
                .<Reading<Numbered>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public Answer run(Numbered asked, Turn turn) {
        return Several.each(
                asked,
                number ->
                        registry.known(
                                number, turn, issue -> desk.handOn(issue, asked.rest(), turn)));
    }
}
