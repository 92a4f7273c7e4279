package zutuan.bot.assist.alarm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 收到1号: answers an alarm by name.
public final class HeardCommand implements Command<Long> {
    private static final String NAME = "收到";
    private static final Pattern PLAIN =
            Phrases.beside(HeardCommand.class, "alarm.phrases").get("heard");
    private static final List<String> NOTED = List.of("收到", "收到了", "知道了");

    private final AlarmDesk desk;

    public HeardCommand(AlarmDesk desk) {
        this.desk = desk;
    }

    @Override
    public Manual manual() {
        return new Manual(NAME, "", "应答疫情、中毒的急报", List.of("收到1号"), HelpPermission.READ);
    }

    @Override
    public Reading<Long> read(Heard heard) {
        String text = heard.bare().replaceFirst("[。!,\\s]+$", "");
        return named(text)
                .or(() -> onCard(text, heard))
                .<Reading<Long>>map(Reading.Understood::new)
                .orElseGet(Reading.NotMine::new);
    }

    private static Optional<Long> named(String text) {
        String number = text.startsWith(NAME) ? text.substring(NAME.length()).strip() : "";
        return number.matches("\\d{1,9}号")
                ? Optional.of(Long.valueOf(number.replace("号", "")))
                : Optional.empty();
    }

    private static Optional<Long> onCard(String text, Heard heard) {
        Integer card = heard.numberOf("issue");
        return card != null && (NOTED.contains(text) || PLAIN.matcher(text).matches())
                ? Optional.of(card.longValue())
                : Optional.empty();
    }

    /// 收到,马上去 without a number, alone with the bot, from who was told.
    @Override
    public Optional<Answer> awaited(Meant meant) {
        boolean alone = meant.heard().subject() == null && !meant.turn().inGroup();
        return alone && PLAIN.matcher(meant.text()).matches()
                ? desk.heard(meant.turn())
                : Optional.empty();
    }

    @Override
    public Answer run(Long number, Turn turn) {
        return desk.heard(number, turn);
    }
}
