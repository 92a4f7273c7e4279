package zutuan.bot.assist.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Station;

/// Every sentence about who is on duty.
record DutyReplies() {
    static final String CALENDAR = "值班表";

    static final String OWN = "我的值班";
    static final String NOBODY = "无人值班";

    static String notOnDuty() {
        return "您不在烟站、畜牧站的值班表里。看谁值班请发：谁值班";
    }

    static String free() {
        return "接下来五周没有您的班。看值班表请发：值班表";
    }

    static String own(List<DutyRun> runs, int days) {
        return "接下来五周您值%d天班：\n%s"
                .formatted(
                        days,
                        runs.stream().map(DutyReplies::run).collect(Collectors.joining("\n")));
    }

    private static String run(DutyRun run) {
        String from = HelpPhrases.day(run.from());
        String days =
                run.from().equals(run.to())
                        ? from
                        : "%s到%s".formatted(from, HelpPhrases.day(run.to()));
        return days + " " + run.station().name();
    }

    static String appointment(String station, String names) {
        return station + "值班 " + names;
    }

    String onDuty(String name, int inHand) {
        return inHand == 0 ? name : "%s（手上%d件）".formatted(name, inHand);
    }

    static String standIn(Member member, Member other) {
        return "%s（%s代）".formatted(member.name(), other.name());
    }

    static String away(Member member) {
        return member.name() + "（不在）";
    }

    /// The phone stands in direct chats only.
    String who(Station station, LocalDate day, List<String> names, boolean group) {
        String who = names.isEmpty() ? "无人值班" : String.join("、", names);
        String phone = Objects.requireNonNullElse(station.shifts().phone(), "");
        return "%s %s：%s%s"
                .formatted(
                        station.name(),
                        HelpPhrases.day(day),
                        who,
                        group || phone.isEmpty() ? "" : "，值班电话 " + phone);
    }

    String head(Station station) {
        return station.name() + "值班表";
    }

    /// `12-07(周一)到12-13(周日) 魏工`.
    String shift(DutyTable.Shift shift) {
        String from = HelpPhrases.day(shift.from());
        return (shift.from().equals(shift.to())
                        ? from
                        : "%s到%s".formatted(from, HelpPhrases.day(shift.to())))
                + " "
                + shift.names();
    }

    String week(Station station, List<DutyTable.Shift> shifts, boolean group) {
        String phone = Objects.requireNonNullElse(station.shifts().phone(), "");
        return "%s：%s%s"
                .formatted(
                        station.name(),
                        shifts.stream().map(this::shift).collect(Collectors.joining("、")),
                        group || phone.isEmpty() ? "" : "，值班电话 " + phone);
    }

    String noStation() {
        return "花名册里没有烟站、畜牧站，请管理员在 roster.yaml 的 stations 里写上";
    }

    private static String days(List<LocalDate> days) {
        return days.size() > 3
                ? "%s到%s"
                        .formatted(
                                HelpPhrases.day(days.getFirst()), HelpPhrases.day(days.getLast()))
                : days.stream().map(HelpPhrases::day).collect(Collectors.joining("、"));
    }

    private static String people(List<Member> members) {
        return members.isEmpty() ? "无人值班" : HelpPhrases.names(members) + "值班";
    }

    String changed(DutyWish.Change change) {
        return "%s%s改为%s，已告诉有关的人。看值班表请发：值班表"
                .formatted(change.station().name(), days(change.days()), people(change.members()));
    }

    String changedTo(DutyWish.Change change, Member by) {
        return "%s把%s%s改为%s"
                .formatted(
                        by.name(),
                        change.station().name(),
                        days(change.days()),
                        people(change.members()));
    }

    String rotates(DutyWish.Turn turn) {
        return "%s从%s那一周起按周轮换：%s，已告诉他们。看值班表请发：值班表"
                .formatted(
                        turn.station().name(),
                        HelpPhrases.day(turn.from()),
                        turn.members().stream().map(Member::name).collect(Collectors.joining("→")));
    }

    String rotatesTo(DutyWish.Turn turn, Member by) {
        return "%s排了%s的班：从%s那一周起按周轮换，%s"
                .formatted(
                        by.name(),
                        turn.station().name(),
                        HelpPhrases.day(turn.from()),
                        turn.members().stream().map(Member::name).collect(Collectors.joining("→")));
    }

    String notYours(Station station) {
        return "%s的班由%s的人和镇里来排".formatted(station.name(), station.name());
    }

    String whichDay(Station station) {
        return "改哪天的班？例：%s12月3日魏工值班".formatted(station.name());
    }

    String past(LocalDate day) {
        return "%tm-%<td不在今后半年里，请写今天或以后的日子".formatted(day);
    }

    String notOf(Member member, Station station) {
        return "%s不是%s的人，不能排%s的班".formatted(member.name(), station.name(), station.name());
    }

    String noColleague(Member other) {
        return "%s和您不在一个站所的值班表里，换不了。看值班表请发：值班表".formatted(other.name());
    }

    String whichDayToSwap(Member other) {
        return "和%s换哪天？例：我和%s换周四".formatted(other.name(), other.name());
    }

    String neither(LocalDate day, Member other) {
        return "%s不是您也不是%s值班，不用换。看值班表请发：值班表".formatted(HelpPhrases.day(day), other.name());
    }

    String asks(Member asker, List<LocalDate> days) {
        return "%s想和您换%s的班，行吗？".formatted(asker.name(), days(days));
    }

    String asked(Member other) {
        return "已问%s，答应了才算数".formatted(other.name());
    }

    static String nobodyWaits() {
        return "现在没有等您答应的事。看归您的事请发：我的";
    }

    String nothingAsked() {
        return "没有人在等您答复换班。看值班表请发：值班表";
    }

    String answered(Member other, List<LocalDate> days, boolean yes) {
        return yes
                ? "%s答应了，%s的班已换好".formatted(other.name(), days(days))
                : "%s不换%s的班，还照原来的".formatted(other.name(), days(days));
    }

    String answeredTo(String asker, List<LocalDate> days, boolean yes) {
        return yes
                ? "好的，%s的班已和%s换好".formatted(days(days), asker)
                : "好的，%s的班不换，已告诉%s".formatted(days(days), asker);
    }
}
