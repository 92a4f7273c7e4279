package zutuan.bot.assist.season;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 农时: what is on now in the fields and stables, and what comes next.
public final class SeasonCommand implements Command<SeasonCommand.Wish> {
    private static final String NAME = "农时";
    private static final Set<String> ALL =
            Set.of(NAME, "农时表", "农时历", "看农时", "看看农时", "查农时", "现在农时", "看农时表", "现在什么农时");

    private final SeasonCalendar calendar;
    private final ZoneId zone;

    public SeasonCommand(Kit kit) {
        calendar = kit.settings().of(SeasonCalendar.FOLDER);
        zone = kit.settings().zone();
    }

    /// Of which crop or of livestock; empty for all.
    public record Wish(String thing) {}

    @Override
    public Manual manual() {
        return new Manual(NAME, "", "看现在和接下来的农时", List.of("农时", "农时 烟草"), HelpPermission.READ);
    }

    @Override
    public Reading<Wish> read(Heard heard) {
        String said = heard.bare().replaceFirst("[??。!\\s]+$", "");
        return wish(said, heard)
                .<Reading<Wish>>map(thing -> new Reading.Understood<>(new Wish(thing)))
                .orElseGet(Reading.NotMine::new);
    }

    /// 误了农时 is talk: a word before it has to be one of the calendar's own.
    private Optional<String> wish(String said, Heard heard) {
        if (ALL.contains(said)) {
            return Optional.of("");
        }
        String word =
                said.replaceFirst("的?" + NAME + "表?$", "").replaceFirst("^" + NAME + "表?", "");
        if (word.equals(said)) {
            return Optional.empty();
        }
        boolean asked = !heard.isTalk() && said.startsWith(NAME + " ");
        return Optional.of(word.strip())
                .filter(thing -> calendar.things().contains(thing) || asked);
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        var today = LocalDate.ofInstant(turn.now(), zone);
        if (calendar.stages().isEmpty()) {
            return Answer.of(SeasonReplies.none());
        }
        var shown = wish.thing().isEmpty() ? calendar : calendar.of(wish.thing());
        return Answer.of(
                shown.stages().isEmpty()
                        ? SeasonReplies.unknown(wish.thing(), calendar.things())
                        : SeasonReplies.now(shown, today));
    }
}
