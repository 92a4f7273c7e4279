package zutuan.bot.meeting.rsvp;

import java.util.List;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.chinese.time.Dates;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.OwnAnswer;

/// Every sentence about who comes instead of whom, and about answers taken back.
record RsvpReplies(MeetingTexts texts) {
    // --- Which meeting ---

    /// Who says that they are away may want leave.
    String noneOn(Dates days, boolean away) {
        String first = MeetingTexts.day(days.first());
        String last = MeetingTexts.day(days.last());
        String when = first.equals(last) ? first : first + "至" + last;
        String more = away ? "；请几天假请发：请假 %s，王建代".formatted(when) : "";
        return "%s没有请您参加的会。看约好的会请发：会议%s".formatted(when, more);
    }

    String sendsSomebody(Meeting meeting) {
        String label = meeting.ref().label();
        return "记下了：%s您不来，派人来。派谁来？写上姓名我好通知：去不了 %s，请王建代".formatted(label, label);
    }

    // --- Who comes instead ---

    Message asked(Meeting meeting, String who) {
        String label = meeting.ref().label();
        var buttons =
                List.of(
                        new Block.Button("可以代会", "参加 " + label),
                        new Block.Button("不方便", "去不了 " + label));
        return Message.text(
                        "%s请您代会：%s %s %s。不方便就点“不方便”或回复：去不了 %s，我告诉%s"
                                .formatted(
                                        who,
                                        meeting.plan().title(),
                                        texts.slot(meeting.plan().slot()),
                                        meeting.plan().place(),
                                        label,
                                        who))
                .with(new Block.Buttons(buttons));
    }

    Message freed(Meeting meeting, String who) {
        return Message.text(
                "%s“%s”（%s）不用您替%s代会了"
                        .formatted(
                                meeting.ref().label(),
                                meeting.plan().title(),
                                texts.moment(meeting.plan().slot().start()),
                                who));
    }

    Message refuses(Meeting meeting, String standIn) {
        String label = meeting.ref().label();
        return Message.text(
                "%s去不了%s“%s”，代不了您，先记您请假。另请一位请发：去不了 %s，请王建代；自己去请发：参加 %s"
                        .formatted(standIn, label, meeting.plan().title(), label, label));
    }

    Message accepts(Meeting meeting, String standIn, String how) {
        return Message.text(
                "%s答应代您参加%s“%s”%s"
                        .formatted(standIn, meeting.ref().label(), meeting.plan().title(), how));
    }

    static String lateBy(int minutes) {
        return "，会晚到约%d分钟".formatted(minutes);
    }

    String standsIn(Meeting meeting, List<Member> forWhom, String how) {
        return "记下了：%s“%s”您代%s参加%s，%s %s"
                .formatted(
                        meeting.ref().label(),
                        meeting.plan().title(),
                        names(forWhom),
                        how,
                        texts.slot(meeting.plan().slot()),
                        meeting.plan().place());
    }

    String standsInNoMore(Meeting meeting, List<Member> forWhom) {
        return "记下了：%s您不代%s参加，已告诉本人".formatted(meeting.ref().label(), names(forWhom));
    }

    static String alsoNotFor(List<Member> forWhom) {
        return "。请您代会的%s也已告诉".formatted(names(forWhom));
    }

    private static String names(List<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining("、"));
    }

    // --- Who cannot come instead ---

    String notYourself(Meeting meeting) {
        return "代会的不能是自己。请另写一位，例：去不了 %s，请王建代".formatted(meeting.ref().label());
    }

    /// `standIn` is who stands in for the one on leave.
    String isAway(Meeting meeting, Member named, Member standIn) {
        return "%s %s那天请假，由%s代办。先记您请假，谁代会？"
                .formatted(
                        named.name(),
                        MeetingTexts.day(
                                meeting.plan().slot().start().atZone(texts.zone()).toLocalDate()),
                        standIn.name());
    }

    String staysAwayToo(Meeting meeting, Member named) {
        return "%s自己也去不了%s。先记您请假，谁代会？".formatted(named.name(), meeting.ref().label());
    }

    static String instead(Member member) {
        return "请" + member.name();
    }

    static String still(Member member) {
        return "仍请" + member.name();
    }

    static String nobody() {
        return "不请人代";
    }

    // --- Taken back ---

    String nothingToTakeBack(Meeting meeting) {
        return "%s的回复撤不了。看现在怎么样请发：%s".formatted(meeting.ref().label(), meeting.ref().label());
    }

    String takenBack(Meeting meeting, Invitation before) {
        String label = meeting.ref().label();
        return before.isUnanswered()
                ? "%s的回复已撤回，现在算没回。来不来请发：参加 %s 或 去不了 %s".formatted(label, label, label)
                : "%s的回复已撤回，还按原来的：%s".formatted(label, OwnAnswer.said(before));
    }
}
