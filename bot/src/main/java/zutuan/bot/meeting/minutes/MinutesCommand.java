package zutuan.bot.meeting.minutes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MinutesText;

/// 纪要: writes down what a meeting decided, or shows it.
public final class MinutesCommand implements Command<Dictation> {
    private static final Phrases SAID = Phrases.beside(MinutesCommand.class, "minutes.phrases");
    private static final Pattern NUMBER_FIRST = SAID.get("number_first");
    private static final Pattern SHOWN = SAID.get("shown");
    private static final Pattern DICTATED = SAID.get("dictated");
    private static final Pattern MEETING = SAID.get("meeting");

    private final MinutesDesk desk;

    public MinutesCommand(Kit kit) {
        this.desk = new MinutesDesk(kit);
    }

    @Override
    public Manual manual() {
        return new Manual(
                Dictation.COMMAND,
                "book_meeting",
                "记会议纪要",
                List.of("纪要 12号：镇负责挖机，赵强12月10日前报结果", "会1纪要"),
                null);
    }

    @Override
    public Reading<Dictation> read(Heard heard) {
        String text = heard.text();
        var numbered = NUMBER_FIRST.matcher(text);
        if (numbered.matches()) {
            return understood(
                    new Dictation(
                            Long.parseLong(numbered.group(1)), numbered.group(2).strip(), false));
        }
        if (SHOWN.matcher(text).matches()) {
            var card = heard.numberOf(Meeting.KIND.code());
            return understood(new Dictation(card == null ? 0 : card, "", false));
        }
        return DICTATED.matcher(text).matches()
                ? form(text).map(MinutesCommand::understood).orElseGet(Reading.NotMine::new)
                : new Reading.NotMine<>();
    }

    private static Reading<Dictation> understood(Dictation dictation) {
        return new Reading.Understood<>(dictation);
    }

    /// A correction is one more sentence; the later one about a matter holds.
    private static Optional<Dictation> form(String text) {
        return Form.read(text, Dictation.COMMAND, Dictation.LABELS)
                .map(form -> {
                    var which = MEETING.matcher(form.said());
                    String said = which.replaceFirst("");
                    long number = 0;
                    if (which.reset().find() && which.group(1) != null) {
                        number = Long.parseLong(which.group(1));
                    }
                    String whole =
                            form.part(Dictation.CHANGE)
                                    .map(change -> MinutesText.corrected(said, change))
                                    .orElse(said);
                    return new Dictation(number, whole, form.part(Dictation.CONFIRMED).isPresent());
                });
    }

    @Override
    public Answer run(Dictation dictation, Turn turn) {
        return desk.minutes(dictation, turn);
    }
}
