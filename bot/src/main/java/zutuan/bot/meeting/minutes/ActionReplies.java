package zutuan.bot.meeting.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.MeetingTexts;

/// Every sentence about what meetings gave people to do.
public record ActionReplies(MeetingTexts texts) {
    private static final int MOST = 10;

    ActionReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    String unknown(long number) {
        return "没有待办%d。看自己的发：待办".formatted(number);
    }

    String mine(List<Action> mine, Instant now) {
        if (mine.isEmpty()) {
            return "会上交给您的事都办完了。要看在办的问题发：列表 我的";
        }
        var lines = new ArrayList<String>();
        mine.stream().limit(MOST).forEach(action -> lines.add(line(action, now)));
        if (mine.size() > MOST) {
            lines.add("还有%d条".formatted(mine.size() - MOST));
        }
        lines.add("办好发：%s 完成 结果".formatted(mine.getFirst().label()));
        return String.join("\n", lines);
    }

    private String line(Action action, Instant now) {
        return "%s %s（%s议定，%s）"
                .formatted(
                        action.label(), what(action), action.meeting().label(), due(action, now));
    }

    private static String what(Action action) {
        var matter = action.task().matter();
        return (matter == null ? "" : matter.label() + "：") + action.task().text();
    }

    private String due(Action action, Instant now) {
        var today = LocalDate.ofInstant(now, texts.zone());
        return action.task()
                .dueDay()
                .map(day -> "期限" + MeetingTexts.day(day) + (day.isBefore(today) ? "，已过期" : ""))
                .orElse("没定期限");
    }

    String status(Action action, Roster roster, Instant now) {
        String owner = MeetingTexts.name(roster, action.task().ownerId());
        return switch (action.state()) {
            case Action.State.Open() -> line(action, now) + " 主办：" + owner;
            case Action.State.Done(var result, var byId, var at) ->
                    "%s %s已完成（%s %s）%s"
                            .formatted(
                                    action.label(),
                                    what(action),
                                    MeetingTexts.name(roster, byId),
                                    texts.moment(at),
                                    result.isEmpty() ? "" : "：" + result);
        };
    }

    String closed(Action action) {
        return "%s已完成：%s".formatted(action.label(), what(action));
    }

    static Undo reopening(Action action) {
        String typed = action.label() + " 没完成";
        return new Undo(action.label() + "完成", typed, typed);
    }

    String reopened(Action action) {
        return "%s还在办：%s。办好了请发：%s 完成".formatted(action.label(), what(action), action.label());
    }

    String mayNotClose(Action action, Roster roster) {
        return "%s由%s主办，请%s或召集人来销"
                .formatted(
                        action.label(),
                        MeetingTexts.name(roster, action.task().ownerId()),
                        MeetingTexts.name(roster, action.task().ownerId()));
    }

    // --- Reminders ---

    Message tomorrow(Action action, String late) {
        return reminder(action, late + "明天到期：");
    }

    Message today(Action action, String late) {
        return reminder(action, late + "今天到期：");
    }

    Message pastDue(Action action, String late) {
        return reminder(action, late + "已到期：");
    }

    private static Message reminder(Action action, String when) {
        return Message.text(
                "%s%s %s（%s）。办好发：%s 完成 结果"
                        .formatted(
                                when,
                                action.label(),
                                what(action),
                                action.task().dueDay().map(MeetingTexts::day).orElse(""),
                                action.label()));
    }

    Message overdue(Action action, Roster roster, String late) {
        return Message.text(
                "%s%s过期未办完：%s（主办%s，期限%s）。没办完的会列入下次联席会议议程"
                        .formatted(
                                late,
                                action.label(),
                                what(action),
                                MeetingTexts.name(roster, action.task().ownerId()),
                                action.task().dueDay().map(MeetingTexts::day).orElse("")));
    }

    /// What a message begins with that comes late after an outage.
    String late(Instant planned) {
        return "补发（原定 %s）".formatted(texts.moment(planned));
    }
}
