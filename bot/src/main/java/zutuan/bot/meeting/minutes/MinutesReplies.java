package zutuan.bot.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Minutes;
import zutuan.bot.meeting.store.MinutesStore;

/// Every sentence about minutes.
public record MinutesReplies(MeetingTexts texts) {
    private static final int MOST = 12;

    MinutesReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    String noMeeting(long number) {
        return number > 0 ? "没有会%d。发 会议 看已约的会".formatted(number) : "还没有开过的会，开了再记纪要";
    }

    String mayNot(Meeting meeting, Roster roster) {
        String organizer = MeetingTexts.name(roster, meeting.origin().organizerId());
        return "%s的纪要由召集人%s或镇管理员来记".formatted(meeting.ref().label(), organizer);
    }

    String notHeld(Meeting meeting) {
        String label = meeting.ref().label();
        return meeting.isCancelled()
                ? "%s已取消，没有纪要可记".formatted(label)
                : "%s %s才开，开了再记纪要".formatted(label, texts.moment(meeting.plan().slot().start()));
    }

    String alreadyFiled(Meeting meeting) {
        return "这份纪要已归档。看发：%s纪要".formatted(meeting.ref().label());
    }

    // --- The draft ---

    Answer draft(Meeting meeting, Minutes minutes, Form form, Roster roster) {
        var rows = new ArrayList<Block.Row>();
        for (var item : minutes.items()) {
            rows.add(new Block.Row(heading(item), understood(item, roster) + moved(item, roster)));
        }
        String title =
                "纪要草稿：%s“%s”，%d条，其中待办%d条"
                        .formatted(
                                meeting.ref().label(),
                                meeting.plan().title(),
                                minutes.items().size(),
                                minutes.tasks().size());
        var card =
                new Message(
                        List.of(
                                new Block.Facts(title, rows),
                                new Block.Text("确认归档？要改一条请发：改 12号：赵强12月12日前报结果")));
        return Answer.draft(
                        card,
                        new Question.Draft(
                                meeting.ref().label() + "纪要",
                                form.typed(),
                                form.with(Dictation.CONFIRMED, "是").typed()))
                .about(meeting.ref().subject());
    }

    private static String heading(Minutes.Item item) {
        var topic = item.topic();
        return topic == null ? "其他" : topic.label();
    }

    private static String understood(Minutes.Item item, Roster roster) {
        return switch (item) {
            case Minutes.Item.Act(_, var text, var task) ->
                    "%s → 待办：%s，%s".formatted(text, owner(task, roster), due(task));
            case Minutes.Item.Note(_, var text, var doubt) ->
                    doubt.isEmpty() ? text + " → 只记文字" : "%s → 只记文字（%s）".formatted(text, doubt);
        };
    }

    private static String moved(Minutes.Item item, Roster roster) {
        return item.topic() == null
                ? ""
                : TeamMove.of(item.text(), roster).map(team -> "；确认后转给" + team.name()).orElse("");
    }

    /// To the lead of the team that a matter goes to, and whoever had it.
    Message movedTo(Meeting meeting, Topic topic, String team, String text) {
        return Message.text(
                "%s“%s”议定：%s转给%s（%s）。%s"
                        .formatted(
                                meeting.ref().label(),
                                meeting.plan().title(),
                                topic.label(),
                                team,
                                text,
                                topic.title()));
    }

    // --- Taken back ---

    String takenBack(Meeting meeting, int actions) {
        return "%s这份纪要已撤回%s。要重记请发：%s纪要 …"
                .formatted(
                        meeting.ref().label(),
                        actions == 0 ? "" : "，%d条待办作废，已告诉主办".formatted(actions),
                        meeting.ref().label());
    }

    String cannotTakeBack(Meeting meeting, String why) {
        return "%s的纪要撤不回：%s。要更正请再记一条：%s纪要 …"
                .formatted(meeting.ref().label(), why, meeting.ref().label());
    }

    static String doneAlready(Action action) {
        return action.label() + "已办完";
    }

    static String movedAlready() {
        return "有问题已按纪要转了组";
    }

    static String gone() {
        return "已经没有这一份";
    }

    Message notGiven(Action action, Meeting meeting) {
        return Message.text(
                "%s作废了，不用办：%s的纪要撤回了（%s）"
                        .formatted(action.label(), meeting.ref().label(), action.task().text()));
    }

    private static String owner(Action.Task task, Roster roster) {
        return MeetingTexts.name(roster, task.ownerId());
    }

    private static String due(Action.Task task) {
        return task.dueDay().map(day -> MeetingTexts.day(day) + "前").orElse("没说期限");
    }

    // --- Filed ---

    String filed(Meeting meeting, List<Action> actions, Minutes minutes, Roster roster) {
        String label = meeting.ref().label();
        if (actions.isEmpty()) {
            return "%s纪要已归档，共%d条，没有待办。看发：%s纪要".formatted(label, minutes.items().size(), label);
        }
        return "%s纪要已归档，已私下告诉主办：\n%s".formatted(label, lines(actions, roster));
    }

    private static String lines(List<Action> actions, Roster roster) {
        var lines = new ArrayList<String>();
        actions.stream().limit(MOST).forEach(action -> lines.add(line(action, roster)));
        if (actions.size() > MOST) {
            lines.add("还有%d条".formatted(actions.size() - MOST));
        }
        return String.join("\n", lines);
    }

    private static String line(Action action, Roster roster) {
        var task = action.task();
        String state = action.isOpen() ? due(task) : "已完成";
        var matter = task.matter();
        return "%s %s%s(%s,%s)"
                .formatted(
                        action.label(),
                        matter == null ? "" : matter.label() + "：",
                        task.text(),
                        owner(task, roster),
                        state);
    }

    Message given(Action action, Meeting meeting) {
        var task = action.task();
        var matter = task.matter();
        return Message.text(
                "%s（%s“%s”议定）：%s%s。%s。办好发：%s 完成 结果"
                        .formatted(
                                action.label(),
                                meeting.ref().label(),
                                meeting.plan().title(),
                                matter == null ? "" : matter.label() + "：",
                                task.text(),
                                task.dueDay()
                                        .map(day -> "期限 " + MeetingTexts.day(day))
                                        .orElse("没有定期限"),
                                action.label()));
    }

    String filedBefore(
            Meeting meeting, List<MinutesStore.Part> parts, List<Action> actions, Roster roster) {
        String label = meeting.ref().label();
        if (parts.isEmpty()) {
            return "%s还没有纪要。召集人或镇管理员可发：%s纪要 12号：…".formatted(label, label);
        }
        var text = new ArrayList<String>();
        text.add("%s“%s”纪要：".formatted(label, meeting.plan().title()));
        parts.forEach(part -> text.add(part.text()));
        if (!actions.isEmpty()) {
            text.add(lines(actions, roster));
        }
        return String.join("\n", text);
    }
}
