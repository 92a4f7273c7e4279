package zutuan.bot.assist.duty;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import zutuan.adapters.Message;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.kernel.ical.Calendar;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Files;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 我的值班: the days on which the member is on duty, with a calendar file of these alone.
public final class OwnDutyCommand implements Command<OwnDutyCommand.Wish> {
    private static final Set<String> WORDS =
            Set.of(
                    "我的值班",
                    "我的值班表",
                    "我的班",
                    "我值班",
                    "我哪天值班",
                    "我哪几天值班",
                    "我什么时候值班",
                    "我几时值班",
                    "我啥时候值班",
                    "什么时候轮到我值班",
                    "哪天轮到我值班",
                    "我的值班日历",
                    "我的值班日子");

    private final DutyTable table;
    private final Files files;

    public OwnDutyCommand(DutyTable table, Files files) {
        this.table = table;
        this.files = files;
    }

    record Wish() {}

    @Override
    public Manual manual() {
        return new Manual(
                DutyReplies.OWN,
                "",
                "看自己哪天值班，可加进手机日历",
                List.of(DutyReplies.OWN),
                HelpPermission.READ);
    }

    @Override
    public Reading<Wish> read(Heard heard) {
        String text = heard.bare().replaceFirst("[??。!呢啊]+$", "").replaceAll("\\s+", "");
        boolean isTold = heard.isTalk() && text.equals("我值班");
        return WORDS.contains(text) && !isTold
                ? new Reading.Understood<>(new Wish())
                : new Reading.NotMine<>();
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        if (!DutyTable.holds(turn.roster(), turn.member())) {
            return Answer.of(DutyReplies.notOnDuty());
        }
        var plan = new DutyTable.Plan(turn.tx(), turn.roster(), turn.now());
        var days = table.own(plan, turn.member());
        if (days.isEmpty()) {
            return Answer.of(DutyReplies.free());
        }
        var file =
                files.keepFor(
                        turn,
                        "我的值班.ics",
                        Calendar.CONTENT_TYPE,
                        table.calendar(plan, turn.member()).getBytes(StandardCharsets.UTF_8));
        return Answer.of(Message.text(DutyReplies.own(DutyRun.of(days), days.size())).with(file));
    }
}
