package zutuan.bot.member;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Leave;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.StandingStore.Standing;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Topic;

/// Every sentence about members.
final class MemberReplies {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM-dd(EEE)", Locale.CHINA);

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final DateTimeFormatter TYPED_CLOCK =
            DateTimeFormatter.ofPattern("uuuu年M月d日H:mm", Locale.ROOT);

    private final ZoneId zone;

    MemberReplies(ZoneId zone) {
        this.zone = zone;
    }

    // --- Leave ---

    String whichHalf() {
        return "请假的是上午还是下午？";
    }

    String whichDays(String reason) {
        String first = reason.isEmpty() ? "" : reason + "。";
        return first + "哪几天请假？例：12月1日到5日";
    }

    String daysApart() {
        return "这几天不连着，请分开请假，先写连着的几天";
    }

    String daysOver() {
        return "这几天已经过去了";
    }

    String whoStandsIn() {
        return "这几天谁代您办？请写姓名";
    }

    String nobodyNamed(String said) {
        return "花名册里没有“%s”，谁代您办？请写姓名".formatted(said);
    }

    String leaveNotHere() {
        return "请假请私聊我发，例：12月1日到5日请假，何勇代";
    }

    String notYourself() {
        return "代办人不能是自己，请另写一位，例：请假 12月1日到5日，何勇代";
    }

    /// `other` stands in for the one who is away too; the next words name somebody else.
    Answer standInAway(Leave leave, Member standIn, Optional<Member> other) {
        String whose = other.map(member -> "，由%s代办".formatted(member.name())).orElse("");
        String example =
                other.map(member -> "。请%s的话就回复：%s".formatted(member.name(), member.name()))
                        .orElse("");
        String prompt = "%s这几天也不在%s。请另请一位代办，写姓名%s".formatted(standIn.name(), whose, example);
        return Form.empty(LeaveCommand.NAME)
                .with(LeaveCommand.DAYS, typed(leave))
                .ask(LeaveCommand.STAND_IN, prompt);
    }

    private String typed(Leave leave) {
        var from = leave.from().atZone(zone);
        var until = leave.until().atZone(zone);
        boolean whole =
                from.toLocalTime().equals(LocalTime.MIDNIGHT)
                        && until.toLocalTime().equals(LocalTime.MIDNIGHT);
        return whole
                ? TYPED.format(from) + "到" + TYPED.format(until.minusDays(1))
                : TYPED_CLOCK.format(from) + "到" + TYPED_CLOCK.format(until);
    }

    String standInGoesAway(Leave leave, Member away, Member standIn) {
        return "替您代办的%s%s请假，这几天由%s代%s。要换人请发：销假，再请一次假"
                .formatted(away.name(), days(leave), standIn.name(), away.name());
    }

    String nobodyAgreed(Leave leave, Member standIn) {
        return "您%s请假，%s还没答应代办，提醒仍发给您。请问一下本人；换人请发：销假，再发 请假 几号到几号，何勇代"
                .formatted(days(leave), standIn.name());
    }

    Message askedAgain(Leave leave, Member member) {
        return Message.text("%s%s请假，还等您答应代办".formatted(member.name(), days(leave)))
                .with(standInButtons(member));
    }

    String alreadyOnLeave(Leave leave) {
        return "您%s已请过假。要改请先发：销假".formatted(days(leave));
    }

    String leaveAsked(Leave leave, Member standIn) {
        return "已请%s代办%s，等%s同意。期间的提醒都发给%s；不请了发：销假"
                .formatted(standIn.name(), days(leave), standIn.name(), standIn.name());
    }

    Message standInAsked(Leave leave, Member member) {
        return Message.text(
                        "%s%s请假，请您代办：期间%s的提醒发给您"
                                .formatted(member.name(), days(leave), member.name()))
                .with(standInButtons(member));
    }

    private static Block.Buttons standInButtons(Member member) {
        return new Block.Buttons(
                List.of(
                        new Block.Button("同意", "同意代办 " + member.name()),
                        new Block.Button("不代", "不代 " + member.name())));
    }

    String nothingAsked(String name) {
        return "%s没有请您代办".formatted(name);
    }

    String nobodyAsks() {
        return "现在没有等您答应的事。看归您的事请发：我的";
    }

    String whoseStandIn(List<Member> asking, boolean yes) {
        String verb = yes ? "同意代办 " : "不代 ";
        return "有%d位请您代办，请带上姓名：%s"
                .formatted(
                        asking.size(),
                        String.join(" / ", asking.stream().map(one -> verb + one.name()).toList()));
    }

    String agreed(Leave leave, Member member, List<Topic> open) {
        String now = open.isEmpty() ? "" : "。现在没办完的：" + labels(open) + "（看请发：列表 我的）";
        return "好的，%s由您代办%s的事%s".formatted(days(leave), member.name(), now);
    }

    String standInAgreed(Leave leave, Member standIn) {
        return "%s同意代办：%s期间您的提醒发给%s，过后照旧发给您".formatted(standIn.name(), days(leave), standIn.name());
    }

    String refused(Member member) {
        return "好的，已告诉%s".formatted(member.name());
    }

    String standInRefused(Leave leave, Member standIn) {
        return "%s不方便代办%s，请另请一位，例：请假 12月1日到5日，何勇代".formatted(standIn.name(), days(leave));
    }

    String noLeave() {
        return "您没有请假。请假例：12月1日到5日请假，何勇代";
    }

    String leaveEnded() {
        return "已销假，提醒照旧发给您";
    }

    String standInFreed(Member member) {
        return "%s已销假，不用再代办了".formatted(member.name());
    }

    /// The member who was to stand in has left.
    String otherStandIn(Leave leave, Member standIn) {
        return "您%s请假，改由%s代办。要另请一位，请先发：销假".formatted(days(leave), standIn.name());
    }

    String standInOver(Member member) {
        return "%s已离任，不用再代办了".formatted(member.name());
    }

    String dutyOf(Station station) {
        return station.name().endsWith("值班") ? station.name() : station.name() + "值班";
    }

    String dutyTitle() {
        return "值班表";
    }

    String standInFor(String name) {
        return "代%s办事".formatted(name);
    }

    // --- Leaving the service ---

    String noSuchMember(String said) {
        return "花名册里没有“%s”，请写全名".formatted(said);
    }

    String openMatters(Member member, List<Topic> open) {
        String list =
                open.stream()
                        .limit(10)
                        .map(topic -> topic.label() + " " + topic.title())
                        .collect(Collectors.joining("\n"));
        return "%s名下还有%d件没办完，先不能移除：\n%s\n移交给谁？请写姓名".formatted(member.name(), open.size(), list);
    }

    String removeSure(Member member) {
        return "要移除%s吗？移除后机器人不再认这个人，登录、绑定、日历订阅马上失效，历史记录都保留。回复 是/否".formatted(member.name());
    }

    String notYou() {
        return "不能移除自己，请另一位管理员来办";
    }

    String removed(Member member) {
        return "已移除%s。要恢复发：恢复 %s；请记得改花名册文件".formatted(member.name(), member.name());
    }

    String restored(Member member) {
        return "%s已恢复。以前的绑定和登录不恢复，请发：登录码 %s".formatted(member.name(), member.name());
    }

    String notRemoved(Member member) {
        return "%s没有被移除".formatted(member.name());
    }

    String nothingToHandOver(Member member) {
        return "%s名下没有没办完的事。要移除发：移除 %s".formatted(member.name(), member.name());
    }

    String samePerson() {
        return "移交双方是同一个人，请另写一位，例：移交 王建 给 何勇";
    }

    String handedOver(Member from, Member to, int count) {
        return "已把%s名下%d件移交给%s。要移除发：移除 %s".formatted(from.name(), count, to.name(), from.name());
    }

    String notFor(Member to, List<Topic> kept, List<Member> keepers) {
        return "%s不能交给%s，只能交给：%s。请另写一位"
                .formatted(
                        labels(kept),
                        to.name(),
                        keepers.stream().map(Member::name).collect(Collectors.joining("、")));
    }

    String received(Member from, List<Topic> open) {
        return "%s名下的%d件移交给您：%s".formatted(from.name(), open.size(), labels(open));
    }

    String takenOver(Member by, Member to, List<Topic> open) {
        return "%s把您名下的%d件移交给%s：%s。这些不用您再办"
                .formatted(by.name(), open.size(), to.name(), labels(open));
    }

    private static String labels(List<Topic> open) {
        return open.stream().map(Topic::label).collect(Collectors.joining("、"));
    }

    String handOverHow() {
        return "请写清谁移交给谁，例：移交 王建 给 何勇";
    }

    /// With what the member has in hand, so that somebody sees to it.
    String outOfReach(Member member, List<Topic> open) {
        String matters =
                open.isEmpty()
                        ? ""
                        : "。名下%d件没办完：%s，要改派请发：派号数 给姓名".formatted(open.size(), labels(open));
        return "私聊联系不上%s，已停发。请当面或电话问一下；本人再给我发消息就恢复%s".formatted(member.name(), matters);
    }

    // --- Lists ---

    String exportNotHere() {
        return "含电话，请私聊我：导出花名册";
    }

    String exported(int members) {
        return "花名册，%d人。含电话，请勿转发".formatted(members);
    }

    static String roster(Roster roster, String counts) {
        return "%s共%d人：%s".formatted(roster.workspaceName(), roster.members().size(), counts);
    }

    static String flagged(Member member, Standing standing) {
        String state = standing(standing);
        return state.isEmpty() ? "" : member.name() + "：" + state;
    }

    static String standing(Standing standing) {
        if (standing.removed()) {
            return "已移除";
        }
        return standing.unreachable() ? "联系不上" : "";
    }

    String days(Leave leave) {
        var last = leave.until().minusMillis(1);
        String from = day(leave.from());
        return day(last).equals(from) ? from + partOfDay(leave) : from + "至" + day(last);
    }

    /// 上午, 下午; empty for the whole day.
    private String partOfDay(Leave leave) {
        boolean late = leave.from().atZone(zone).getHour() >= 12;
        boolean early = leave.until().minusMillis(1).atZone(zone).getHour() < 14;
        return late ? "下午" : early ? "上午" : "";
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }
}
