package zutuan.bot.meeting.turnout;

import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.store.TurnoutStore;

/// What the bot says about who came.
public record TurnoutReplies(MeetingTexts texts) {
    static final String NO_SIGN_IN = "来了就好，这里不用报到。看约好的会请发：会议";

    TurnoutReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    String here(Meeting meeting) {
        return "%s已记到会".formatted(meeting.ref().label());
    }

    String nothingOn() {
        return "现在没有要报到的会（开始前后一小时内有效）。看约好的会请发：会议";
    }

    String whichOne(List<Meeting> several) {
        return "现在有几个会，请写是哪个，例：到了 %s。\n%s"
                .formatted(
                        several.getFirst().ref().label(),
                        several.stream()
                                .map(one -> one.ref().label() + " " + one.plan().title())
                                .collect(Collectors.joining("\n")));
    }

    String unknown(long number) {
        return "没有会%d。看约好的会请发：会议".formatted(number);
    }

    String onlyOrganizer(Meeting meeting, Roster roster) {
        return "%s的实到人数由召集人%s或管理员来记"
                .formatted(
                        meeting.ref().label(),
                        MeetingTexts.name(roster, meeting.origin().organizerId()));
    }

    String notHeld(Meeting meeting) {
        return meeting.isCancelled()
                ? "%s取消了，不记实到".formatted(meeting.ref().label())
                : "%s还没开（%s），开了再记"
                        .formatted(
                                meeting.ref().label(), texts.moment(meeting.plan().slot().start()));
    }

    /// Back to what was counted before.
    static Undo countingAgain(Meeting meeting, Heads before) {
        String label = meeting.ref().label();
        String plain = before.people() == 0 ? "不记" : before.people() + "人";
        String people = before.categories().isEmpty() ? plain : before.categories();
        String typed = label + " 实到 " + people;
        return new Undo(label + "的实到", typed, typed);
    }

    String counted(Meeting meeting, Heads turnout) {
        if (turnout.byCategory().isEmpty()) {
            return "%s的实到不记了。要记请发：%s 实到 人数".formatted(meeting.ref().label(), meeting.ref().label());
        }
        return "%s记下到会%s%s。写错了重发一遍就行"
                .formatted(
                        meeting.ref().label(),
                        rounded(turnout.people(), "人"),
                        categories(turnout, "："));
    }

    String total(String called, TurnoutStore.Total total) {
        return """
        %s：会议和观摩%d场次，参加%s%s
        场次：没有取消、已经开始的；人次：每场实到相加，一人到两场算两次\
        """
                .formatted(
                        called,
                        total.sessions(),
                        rounded(total.turnout().people(), "人次"),
                        categories(total.turnout(), "："));
    }

    private static String categories(Heads turnout, String mark) {
        return turnout.categories().isEmpty() ? "" : mark + turnout.categories();
    }

    /// As reports say it: 33 is 30余人(实到33), 40 is 40人.
    static String rounded(int people, String unit) {
        int step = people < 100 ? 10 : 100;
        return people < 10 || people % step == 0
                ? people + unit
                : "%d余%s（实到%d）".formatted(people / step * step, unit, people);
    }
}
