package zutuan.bot.meeting.model;

import zutuan.adapters.Standing;
import zutuan.adapters.Standing.Tone;

/// The head of a meeting's cards: its number, its place and when it is, so that an old card says
/// that it was moved or called off.
public final class MeetingStanding {
    private MeetingStanding() {}

    public static Standing of(Meeting meeting, MeetingTexts texts) {
        var plan = meeting.plan();
        return new Standing(
                meeting.ref().subject().text(),
                meeting.ref().label() + " " + plan.place(),
                meeting.isCancelled() ? "已取消" : texts.slot(plan.slot()),
                meeting.isCancelled() ? Tone.GONE : Tone.OPEN);
    }
}
