package zutuan.bot.meeting.change;

import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;

/// Every sentence about more people, or fewer, at a meeting that is booked.
record InviteReplies(MeetingTexts texts) {
    InviteReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    Message invited(Meeting meeting, Roster roster) {
        String label = meeting.ref().label();
        return Message.text(
                        "%s请您参加%s“%s”：%s %s。能来请回复 参加，去不了可写：去不了，请王建代"
                                .formatted(
                                        MeetingTexts.name(roster, meeting.origin().organizerId()),
                                        label,
                                        meeting.plan().title(),
                                        texts.slot(meeting.plan().slot()),
                                        meeting.plan().place()))
                .with(MeetingReplies.buttons(label));
    }

    String spared(Meeting meeting) {
        return "%s“%s”%s 您不用来了"
                .formatted(
                        meeting.ref().label(),
                        meeting.plan().title(),
                        texts.moment(meeting.plan().slot().start()));
    }

    String invitedMore(Meeting meeting, String names, int all) {
        return "%s又请了%s，已私下告诉本人。现在应到%d人".formatted(meeting.ref().label(), names, all);
    }

    String invitedFewer(Meeting meeting, String names, int all) {
        return "%s不请%s了，已私下告诉本人。现在应到%d人".formatted(meeting.ref().label(), names, all);
    }

    String nobodyElse(Meeting meeting, boolean invited) {
        String label = meeting.ref().label();
        return invited
                ? "%s本来就请了他们。看谁参加发：%s".formatted(label, label)
                : "%s没有请他们，不用再减。看谁参加发：%s".formatted(label, label);
    }
}
