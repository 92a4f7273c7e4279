package zutuan.bot.meeting.summary;

import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;

/// A meeting in a few words: its number, when, what, where.
record SummaryReplies(MeetingTexts texts) {
    static final String NAME = "会议";
    static final String UNIT = "场";
    static final String SESSIONS = "会议和观摩：已经开始、没有取消的，一次算1场";
    static final String ATTENDANCE = "会议和观摩：每场记下的实到人数相加（没记人数的看签到），一人到两场算2人次";

    /// `会1 12-02(周三)14:30 联席会议，镇三楼会议室`.
    String meeting(Meeting meeting) {
        var plan = meeting.plan();
        String what = texts.moment(plan.slot().start()) + " " + plan.title();
        String place = plan.place().isEmpty() ? "" : "，" + plan.place();
        return meeting.ref().label() + " " + what + place;
    }

    /// `联席会议，镇三楼会议室`, where the time stands beside it.
    static String held(Meeting meeting) {
        var plan = meeting.plan();
        return plan.place().isEmpty() ? plan.title() : plan.title() + "，" + plan.place();
    }

    /// For its own list, where the time stands beside it.
    String invited(Meeting meeting, boolean answered) {
        String open = answered ? "" : "（还没回执）";
        return "%s %s，%s%s"
                .formatted(
                        meeting.ref().label(),
                        meeting.plan().title(),
                        meeting.plan().place(),
                        open);
    }

    String action(Action action) {
        return action.label() + " " + action.task().text();
    }
}
