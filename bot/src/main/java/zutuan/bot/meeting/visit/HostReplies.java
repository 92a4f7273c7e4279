package zutuan.bot.meeting.visit;

import java.util.List;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Consent;
import zutuan.bot.meeting.model.Visit.Stop;
import zutuan.bot.meeting.model.VisitTexts;

/// Every sentence about those who receive the visitors, and about what visitors take home.
public record HostReplies(MeetingTexts texts) {
    HostReplies(Kit kit) {
        this(new MeetingTexts(kit.settings().zone()));
    }

    // --- What is asked of them ---

    Message askHost(Meeting meeting, Visit visit, int index) {
        return ask(meeting, visit.stops().get(index), "%s观摩第%d站是%s，%s到，请您接待。", index);
    }

    /// The host had been asked for another time.
    Message askHostAgain(Meeting meeting, Visit visit, int index) {
        return ask(meeting, visit.stops().get(index), "%s观摩改了：第%d站%s改为%s到，还请您接待。", index);
    }

    String released(Meeting meeting, String place) {
        return "%s观摩改了，%s不用您接待了。看路线发：%s"
                .formatted(meeting.ref().label(), place, meeting.ref().label());
    }

    private Message ask(Meeting meeting, Stop stop, String request, int index) {
        String label = meeting.ref().label();
        var at = meeting.plan().slot().start().plus(stop.after());
        String rule = stop.isLivestock() ? "\n请备好消毒用品：" + VisitTexts.DISINFECTION : "";
        var buttons =
                List.of(
                        new Block.Button("可以接待", "接待 " + label),
                        new Block.Button("不方便", "接待不了 " + label));
        return new Message(
                List.of(
                        new Block.Text(
                                request.formatted(label, index + 1, stop.place(), texts.moment(at))
                                        + "%s\n回复 接待 %s，或 接待不了 %s 原因"
                                                .formatted(rule, label, label)),
                        new Block.Buttons(buttons)));
    }

    /// Who answered for which stops, and how.
    record HostAnswer(String name, List<String> places, Consent consent, String reason) {
        HostAnswer {
            places = List.copyOf(places);
        }
    }

    String hostAnswered(Meeting meeting, HostAnswer answer) {
        String label = meeting.ref().label();
        String places = String.join("、", answer.places());
        if (answer.consent() == Consent.AGREED) {
            return "%s %s：%s 可以接待".formatted(label, places, answer.name());
        }
        String why = answer.reason().isEmpty() ? "" : "（" + answer.reason() + "）";
        return "%s %s：%s 不方便接待%s。换人请发：%s %s接待何勇"
                .formatted(label, places, answer.name(), why, label, answer.places().getFirst());
    }

    String thanks(Meeting meeting, List<String> places, Consent consent) {
        String stops = String.join("、", places);
        return consent == Consent.AGREED
                ? "好的，%s %s由您接待，到时见".formatted(meeting.ref().label(), stops)
                : "知道了，%s %s会另请人接待".formatted(meeting.ref().label(), stops);
    }

    String hostNamed(Meeting meeting, Stop stop, String name) {
        return "%s %s改由%s接待，已私下问本人".formatted(meeting.ref().label(), stop.place(), name);
    }

    String sameHost(Meeting meeting, Stop stop, String name) {
        return "%s %s本来就请%s接待%s。看路线发：%s"
                .formatted(
                        meeting.ref().label(),
                        stop.place(),
                        name,
                        VisitTexts.consent(stop.host().consent()),
                        meeting.ref().label());
    }

    String noted(Meeting meeting, Stop stop) {
        return "记下了：%s %s。大家看：%s"
                .formatted(meeting.ref().label(), stop.place(), meeting.ref().label());
    }

    // --- What will not do ---

    String noVisit(long number) {
        return "会%d不是观摩，或没有这个号。看约好的会请发：会议".formatted(number);
    }

    String notHost(Meeting meeting) {
        return "%s没有请您接待。要参加请发：参加 %s".formatted(meeting.ref().label(), meeting.ref().label());
    }

    String notAhead(Meeting meeting) {
        return "%s已经%s，不用再确认".formatted(meeting.ref().label(), meeting.isCancelled() ? "取消" : "结束");
    }

    String onlyOrganizer(Meeting meeting, Roster roster) {
        String who =
                roster.with(Role.ADMINISTRATOR).stream()
                        .map(Member::name)
                        .findFirst()
                        .orElse("管理员");
        return "接待人由召集人%s或%s来换"
                .formatted(MeetingTexts.name(roster, meeting.origin().organizerId()), who);
    }

    String noStop(Meeting meeting, Visit visit, String said) {
        return "%s没有“%s”这一站。路线：%s".formatted(meeting.ref().label(), said, visit.route());
    }

    String noSuchMember(String said) {
        return "花名册里没有“%s”，请写全名".formatted(said);
    }

    String tooEarlyToNote(Meeting meeting) {
        return "%s还没去（%s），看过再记"
                .formatted(meeting.ref().label(), texts.moment(meeting.plan().slot().start()));
    }

    String noteTooLong(int most) {
        return "笔记最多%d字，请挑要紧的写".formatted(most);
    }
}
