package zutuan.bot.assist.guidance;

import java.util.List;
import java.util.Set;
import zutuan.bot.assist.guidance.GuidanceForm.Label;
import zutuan.bot.assist.model.HelpPermission;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Manual;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// 集1, 集1名单: one session and who comes; 集中指导安排: what is ahead.
final class ShowCommand implements Command<ShowCommand.Wish> {
    private static final Set<String> LIST =
            Set.of("集中指导", "集中指导安排", "集中指导列表", "有哪些集中指导", "看集中指导", "最近的集中指导", "近期集中指导");
    private static final Set<String> ONE =
            Set.of("", "名单", "的名单", "报名名单", "报名情况", "情况", "怎么样了", "怎么样", "报了多少", "报了几户");
    private static final Set<String> LOOKING = Set.of("", "看", "查", "看看", "查看");

    private final ShowDesk desk;

    ShowCommand(ShowDesk desk) {
        this.desk = desk;
    }

    /// A session, or 0 for all that are ahead.
    record Wish(long number) {}

    @Override
    public Manual manual() {
        return new Manual(
                "集中指导安排",
                "",
                "看近期的集中指导、报名名单",
                List.of("集中指导安排", "集1", "集1名单"),
                HelpPermission.READ);
    }

    @Override
    public Reading<Wish> read(Heard heard) {
        String text = heard.bare().replaceFirst("[??。!\\s]+$", "");
        if (LIST.contains(text)) {
            return new Reading.Understood<>(new Wish(0));
        }
        return Label.in(text)
                .filter(label -> LOOKING.contains(text.substring(0, label.start()).strip()))
                .filter(label -> ONE.contains(text.substring(label.end()).strip()))
                .<Reading<Wish>>map(label -> new Reading.Understood<>(new Wish(label.number())))
                .orElseGet(Reading.NotMine::new);
    }

    @Override
    public Answer run(Wish wish, Turn turn) {
        return wish.number() == 0 ? desk.list(turn) : desk.show(wish.number(), turn);
    }
}
