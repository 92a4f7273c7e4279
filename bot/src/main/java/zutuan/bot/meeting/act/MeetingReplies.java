package zutuan.bot.meeting.act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingStanding;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.OwnAnswer;

/// Every sentence about meetings that are booked.
public record MeetingReplies(MeetingTexts texts) {
    private static final int NAMES = 5;

    public MeetingReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    // --- Which one ---

    public String unknown(long number) {
        return "没有会%d。发 会议 看已约的会".formatted(number);
    }

    public String noneAhead() {
        return "近期没有约好的会。要约请发：约会议";
    }

    public String noneCalled(String which) {
        return which.isEmpty() || which.matches("会议?|观摩")
                ? noneAhead()
                : "没有找到“%s”。看约好的会请发：会议".formatted(which);
    }

    public String noneOfYours() {
        return "近期没有请您参加的会。所有的会发：会议";
    }

    public String noneDuring(String when, boolean yours) {
        return "%s没有%s会。近期的会发：会议".formatted(when, yours ? "请您参加的" : "约好的");
    }

    /// A line with what the member answered.
    public String own(Meeting meeting, Invitation mine) {
        return "%s（您：%s）".formatted(line(meeting), OwnAnswer.said(mine));
    }

    public String line(Meeting meeting) {
        return "%s %s %s %s"
                .formatted(
                        meeting.ref().label(),
                        texts.slot(meeting.plan().slot()),
                        meeting.plan().title(),
                        meeting.plan().place());
    }

    public String refused(Meeting meeting, Meeting.Refusal why) {
        String label = meeting.ref().label();
        return switch (why) {
            case OVER ->
                    "%s已开过（%s），不能再改".formatted(label, texts.moment(meeting.plan().slot().start()));
            case CANCELLED -> "%s已取消。要再开请发：约会议".formatted(label);
            case SAME -> "%s就是这样，没有变化".formatted(label);
        };
    }

    /// A line for whoever called it without being invited.
    public String called(Meeting meeting) {
        return line(meeting) + "（您召集）";
    }

    String mayNotChange(Meeting meeting, Roster roster) {
        String organizer = MeetingTexts.name(roster, meeting.origin().organizerId());
        return "%s由%s召集，要改请找%s或镇管理员".formatted(meeting.ref().label(), organizer, organizer);
    }

    // --- Answers ---

    public String comes(Meeting meeting) {
        return "记下了：您参加%s“%s”，%s %s"
                .formatted(
                        meeting.ref().label(),
                        meeting.plan().title(),
                        texts.slot(meeting.plan().slot()),
                        meeting.plan().place());
    }

    public String comesLate(Meeting meeting, int minutes) {
        return "记下了：您晚到约%d分钟，%s %s"
                .formatted(
                        minutes,
                        meeting.ref().label(),
                        texts.moment(meeting.plan().slot().start()));
    }

    public String staysAway(Meeting meeting, String standIn) {
        return standIn.isEmpty()
                ? "记下了：您请假，%s。要请人代会可发：去不了 %s，请王建代"
                        .formatted(meeting.ref().label(), meeting.ref().label())
                : "记下了：%s由%s代您参加，已私下告诉%s".formatted(meeting.ref().label(), standIn, standIn);
    }

    public String unknownStandIn(Meeting meeting, String word) {
        return "花名册里没有“%s”，先记您请假。请写全名：去不了 %s，请王建代".formatted(word, meeting.ref().label());
    }

    public String notInvited(Meeting meeting) {
        return "%s没有请您，不用回复。想参加可发：参加 %s".formatted(meeting.ref().label(), meeting.ref().label());
    }

    // --- Reminders ---

    Message askAgain(Meeting meeting, String late) {
        String label = meeting.ref().label();
        return Message.text(
                        "%s明天的会还等您回一声：%s %s %s"
                                .formatted(
                                        late,
                                        meeting.plan().title(),
                                        texts.slot(meeting.plan().slot()),
                                        meeting.plan().place()))
                .with(buttons(label))
                .standing(MeetingStanding.of(meeting, texts));
    }

    Message remind(Meeting meeting, String late) {
        return Message.text(
                "%s提醒：%s %s，%s"
                        .formatted(
                                late,
                                texts.slot(meeting.plan().slot()),
                                meeting.plan().title(),
                                meeting.plan().place()));
    }

    Message missed(Meeting meeting) {
        return Message.text(
                "已错过：%s“%s”的会前提醒没能发出（当时机器人停着），会期 %s"
                        .formatted(
                                meeting.ref().label(),
                                meeting.plan().title(),
                                texts.slot(meeting.plan().slot())));
    }

    /// What a message begins with that comes late after an outage.
    String late(Instant planned) {
        return "补发（原定 %s）".formatted(texts.moment(planned));
    }

    // --- Changes ---

    public Message changed(Meeting before, Meeting after) {
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row("时间", texts.slot(after.plan().slot())));
        rows.add(new Block.Row("地点", after.plan().place()));
        rows.add(
                new Block.Row(
                        "原定", texts.slot(before.plan().slot()) + " " + before.plan().place()));
        String label = after.ref().label();
        return new Message(
                List.of(
                        new Block.Facts("%s改了：%s".formatted(label, after.plan().title()), rows),
                        new Block.Text("已回复过的请再确认一次"),
                        buttons(label)));
    }

    public Message renamed(Meeting before, Meeting after) {
        return Message.text(
                "%s改名了：%s（原名“%s”），%s不变"
                        .formatted(
                                after.ref().label(),
                                after.plan().title(),
                                before.plan().title(),
                                texts.slot(after.plan().slot())));
    }

    /// The answers to an invitation, to tap.
    public static Block.Buttons buttons(String label) {
        return new Block.Buttons(
                Stream.of("参加", "去不了")
                        .map(word -> new Block.Button(word, word + " " + label))
                        .toList());
    }

    public Message cancelled(Meeting meeting, String reason) {
        return Message.text(
                "%s“%s”%s 取消了%s"
                        .formatted(
                                meeting.ref().label(),
                                meeting.plan().title(),
                                texts.slot(meeting.plan().slot()),
                                reason.isEmpty() ? "" : "：" + reason));
    }

    String doneInGroup(String what, Meeting meeting) {
        return "%s，已发到群里：%s".formatted(what, line(meeting));
    }

    // --- The calendar on the phone ---

    public String feed(String link) {
        return "您的会议日历：%s\n在手机日历里选“添加订阅日历”粘贴它，改期会自动更新。链接只给自己用，泄露了发：我的日历 作废".formatted(link);
    }

    public String feedNotHere() {
        return "日历链接只能您自己用，请私聊我发：我的日历";
    }

    public String feedRevoked() {
        return "旧的日历链接已作废。要新的请私聊我发：我的日历";
    }

    // --- How it stands ---

    public Message status(Meeting meeting, List<Invitation> all, Roster roster) {
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row("时间", texts.slot(meeting.plan().slot())));
        rows.add(new Block.Row("地点", meeting.plan().place()));
        rows.add(
                new Block.Row(
                        "人数",
                        "应到%d 能到%d 未回复%d%s"
                                .formatted(
                                        all.size(),
                                        all.stream().filter(Invitation::comes).count(),
                                        all.stream().filter(Invitation::isUnanswered).count(),
                                        again(all))));
        String away =
                all.stream()
                        .filter(one -> one.reply() instanceof Reply.Declined && !one.stale())
                        .map(one -> MeetingTexts.name(roster, one.memberId()) + stand(one, roster))
                        .limit(NAMES)
                        .collect(Collectors.joining("、"));
        if (!away.isEmpty()) {
            rows.add(new Block.Row("请假", away));
        }
        String title =
                "%s：%s%s"
                        .formatted(
                                meeting.ref().label(),
                                meeting.plan().title(),
                                meeting.isCancelled() ? "（已取消）" : "");
        return new Message(List.of(new Block.Facts(title, rows)));
    }

    public String comers(String names) {
        return names.isEmpty() ? "还没有人回复能来" : "能来：" + names;
    }

    public String silentOnes(String names) {
        return names.isEmpty() ? "都回复了" : "没回复：" + names;
    }

    private static String again(List<Invitation> all) {
        long stale = all.stream().filter(Invitation::stale).count();
        return stale == 0 ? "" : " 改后待再确认" + stale;
    }

    private static String stand(Invitation one, Roster roster) {
        return one.reply() instanceof Reply.Declined(var standIn, _, _) && standIn != null
                ? "（" + MeetingTexts.name(roster, standIn) + "代）"
                : "";
    }
}
