package zutuan.bot.meeting.change;

import java.util.List;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;

/// Every sentence with which a change that many hear of is asked and taken back.
record ChangeReplies(MeetingTexts texts) {
    private static final int NAMES = 3;

    ChangeReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    // --- Is it meant? ---

    static String onlyWhole(String number) {
        return "提醒、通知这些不能单独取消，会照开。不开会了请发：取消会%s 原因；自己去不了请发：去不了 会%s".formatted(number, number);
    }

    String cancelWhich(Meeting meeting) {
        return "要取消%s吗？".formatted(named(meeting));
    }

    String restoreWhich(Meeting meeting) {
        return "%s已取消。要恢复、照原定时间地点开吗？".formatted(named(meeting));
    }

    String moveWhich(Meeting before, Meeting.Plan plan) {
        boolean elsewhere = !plan.place().equals(before.plan().place());
        return "要把%s改到%s%s吗？"
                .formatted(
                        named(before),
                        texts.slot(plan.slot()),
                        elsewhere ? " " + plan.place() : "");
    }

    static String inviteWhich(Meeting meeting, boolean invited) {
        return (invited ? "%s要再请这些人吗？" : "%s要告诉这些人不用来吗？").formatted(meeting.ref().label());
    }

    private String named(Meeting meeting) {
        return "%s“%s”(%s %s)"
                .formatted(
                        meeting.ref().label(),
                        meeting.plan().title(),
                        texts.slot(meeting.plan().slot()),
                        meeting.plan().place());
    }

    /// Shows whom it tells.
    static Answer sure(String question, Told told, Question.Option yes, Roster roster) {
        String prompt = "%s%s。回复 是/否".formatted(question, whom(told, roster));
        var options = List.of(yes, new Question.Option("否", ""));
        return Choices.yesOrNo(prompt, new Question.Choice(topic(yes), options));
    }

    /// Shows who is told in private.
    static Answer sure(String question, List<Member> people, Question.Option yes) {
        String prompt = "%s会私下告诉%s。回复 是/否".formatted(question, names(people));
        var options = List.of(yes, new Question.Option("否", ""));
        return Choices.yesOrNo(prompt, new Question.Choice("请人参加", options));
    }

    private static String topic(Question.Option yes) {
        return yes.typed().replaceFirst("^/", "").replaceFirst("[;\\s].*", "");
    }

    private static String whom(Told told, Roster roster) {
        var alone =
                told.alone().stream()
                        .filter(id -> told.invited().stream().noneMatch(one -> one.id().equals(id)))
                        .flatMap(id -> roster.member(id).stream())
                        .toList();
        String others = alone.isEmpty() ? "" : "，还有代会、接待的" + names(alone);
        String answered =
                told.alone().isEmpty() ? "" : "；私下再告诉已回复和接待的%d人".formatted(told.alone().size());
        String all = told.invited().isEmpty() ? "没有请别人" : "请了" + names(told.invited());
        return all + others + "，都会在群里看到" + answered;
    }

    /// `李明、王芳、赵强等38人`.
    static String names(List<Member> members) {
        String some =
                members.stream().limit(NAMES).map(Member::name).collect(Collectors.joining("、"));
        return members.size() > NAMES
                ? "%s等%d人".formatted(some, members.size())
                : "%s（%d人）".formatted(some, members.size());
    }

    // --- Taken back ---

    Message restored(Meeting meeting) {
        return Message.text(
                        "%s恢复了，照原定开：“%s”%s %s。已回复过的不用再回"
                                .formatted(
                                        meeting.ref().label(),
                                        meeting.plan().title(),
                                        texts.slot(meeting.plan().slot()),
                                        meeting.plan().place()))
                .with(MeetingReplies.buttons(meeting.ref().label()));
    }

    Message movedBack(Meeting after) {
        var rows =
                List.of(
                        new Block.Row("时间", texts.slot(after.plan().slot())),
                        new Block.Row("地点", after.plan().place()));
        return new Message(
                List.of(
                        new Block.Facts(
                                "%s改回来了：%s".formatted(after.ref().label(), after.plan().title()),
                                rows),
                        new Block.Text("改期以前的回复照旧有效"),
                        MeetingReplies.buttons(after.ref().label())));
    }

    String placeGone(Meeting meeting, Meeting holder) {
        return "%s恢复不了：%s %s 已有%s“%s”。要开请发：约会议"
                .formatted(
                        meeting.ref().label(),
                        meeting.plan().place(),
                        texts.slot(meeting.plan().slot()),
                        holder.ref().label(),
                        holder.plan().title());
    }
}
