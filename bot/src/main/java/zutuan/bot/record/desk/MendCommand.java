package zutuan.bot.record.desk;

import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.Activity;
import zutuan.bot.record.reading.OnCard;

/// H1, 改H1 …, 作废H1 理由: one record.
public final class MendCommand implements Command<MendCommand.Said> {
    private static final Pattern TYPED =
            Pattern.compile(
                    "(查|看|改|更正|修改|补充|作废|撤销|删除)?\\s*[Hh](\\d{1,6})号?\\s*[:,。]?\\s*(.*)",
                    Pattern.DOTALL);

    /// H3作废 记重了: the number first.
    private static final Pattern BEHIND =
            Pattern.compile(
                    "[Hh](\\d{1,6})号?\\s*(?:作废|撤销|撤回|撤了|删除|删掉|删了|不算了?|(?=记?重复?了))[\\s:,。]*(.*)",
                    Pattern.DOTALL);

    private static final Pattern NOTED =
            Pattern.compile("(?:作废|撤销|撤回|删除|删掉|删了)[\\s:,。]*(.*)", Pattern.DOTALL);
    private static final String NO_REASON = "未写理由";
    private static final List<String> LOOK = List.of("", "怎么样", "怎么样了", "情况", "?");

    private final RecordDesk desk;
    private final ActivityReader reader;

    public MendCommand(Kit kit, RecordDesk desk) {
        this.desk = desk;
        reader = new ActivityReader(kit.settings().zone());
    }

    /// What is wanted with a number.
    public sealed interface Said {
        record Show(long number) implements Said {}

        record Correct(long number, String words, ActivityReader.Told told) implements Said {}

        record Withdraw(long number, String reason) implements Said {}
    }

    @Override
    public Manual manual() {
        return new Manual(
                "改活动",
                "record_activity",
                "看、改、作废一条活动记录",
                List.of("H1", "改H1 支书10人、大户9人", "作废H1 记重了"),
                null);
    }

    @Override
    public boolean takesMedia() {
        return true;
    }

    @Override
    public Reading<Said> read(Heard heard) {
        var behind = BEHIND.matcher(heard.bare());
        if (behind.matches()) {
            return withdraw(Long.parseLong(behind.group(1)), behind.group(2).strip());
        }
        var typed = TYPED.matcher(heard.bare());
        if (!typed.matches()) {
            return onCard(heard);
        }
        String verb = typed.group(1) == null ? "" : typed.group(1);
        long number = Long.parseLong(typed.group(2));
        String rest = typed.group(3).strip();
        return switch (verb) {
            case "改", "更正", "修改", "补充" ->
                    new Reading.Understood<>(
                            new Said.Correct(number, rest, reader.read(rest, heard)));
            case "作废", "撤销", "删除" -> withdraw(number, rest);
            default ->
                    LOOK.contains(rest)
                            ? new Reading.Understood<>(new Said.Show(number))
                            : new Reading.NotMine<>();
        };
    }

    private static Reading<Said> withdraw(long number, String reason) {
        return new Reading.Understood<>(
                new Said.Withdraw(number, reason.isEmpty() ? NO_REASON : reason));
    }

    /// 改 …, and the bare correction of the record that was just shown.
    private Reading<Said> onCard(Heard heard) {
        var card = heard.numberOf(Activity.KIND.code());
        var noted = NOTED.matcher(heard.bare());
        if (card != null && noted.matches()) {
            return withdraw(card, noted.group(1).strip());
        }
        return OnCard.of(heard, Activity.KIND.code())
                .filter(one -> !one.words().isEmpty())
                .<Reading<Said>>map(one -> new Reading.Understood<>(correct(one, heard)))
                .orElseGet(Reading.NotMine::new);
    }

    private Said correct(OnCard one, Heard heard) {
        return new Said.Correct(one.number(), one.words(), reader.read(one.words(), heard));
    }

    @Override
    public Answer run(Said said, Turn turn) {
        return switch (said) {
            case Said.Show(var number) -> desk.show(number, turn);
            case Said.Correct(var number, var words, var told) ->
                    desk.correct(number, words, told, turn);
            case Said.Withdraw(var number, var reason) -> desk.withdraw(number, reason, turn);
        };
    }
}
