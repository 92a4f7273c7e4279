package zutuan.bot.assist.guidance;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.guidance.Guidance.Plan;
import zutuan.bot.assist.guidance.Guidance.Quota;
import zutuan.bot.assist.guidance.Guidance.Ref;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;

/// Every sentence about a session itself: called, changed, called off, counted.
record GuidanceReplies(HelpPhrases phrases) {
    static final String ASK_WHEN = "哪天、几点集中指导？如：12月1日上午9点";
    static final String ASK_WHERE = "在哪里集中指导？如：石桥示范田";
    static final String WHICH_STATION = "是哪个站所的集中指导？";
    static final String NO_STATION = "花名册里还没有烟站、畜牧站，请管理员补上后再定";
    static final String TOO_MANY_CAME = "人数太多了，请核对后再发，如：集1到场 支书3 大户5 农户12";
    private static final int NAMES = 5;

    // --- Called ---

    static String past(String said) {
        return "“%s”已经过了，或者太远了。请写以后的日子，如：12月1日上午9点".formatted(said);
    }

    static String unclear(String said) {
        return "“%s”还定不下是哪天。请写清哪天、几点，如：12月1日上午9点".formatted(said);
    }

    static String notYours(Station station) {
        return "%s的集中指导由站里的人或管理员来定，请找他们".formatted(station.name());
    }

    static String wrongQuota(QuotaReader.Read read) {
        String how = "请写每村几户，不限就写“不限”，如：每村2户";
        return switch (read.wrong()) {
            case NOBODY -> "“%s”就没有人能来了。%s".formatted(read.said(), how);
            case TOO_MANY -> "“%s”太多了，请核对。%s".formatted(read.said(), how);
            case ABOUT -> "“%s”说不准，报名要有个准数。%s".formatted(read.said(), how);
            case null -> how;
        };
    }

    String draft(Plan plan, Roster roster) {
        String time = plan.when().precision() == Precision.TIME ? "改 下午3点" : "改 上午9点";
        return "请核对，确认后告诉大家报名：\n%s\n要改请发：%s、改 每村3户".formatted(lines(plan, roster), time);
    }

    private String lines(Plan plan, Roster roster) {
        return "%s%s集中指导\n时间：%s\n地点：%s\n名额：%s"
                .formatted(
                        station(plan, roster),
                        plan.topic(),
                        phrases.visit(plan.when()),
                        plan.place().text(),
                        quota(plan.quota()));
    }

    private static String station(Plan plan, Roster roster) {
        return roster.station(plan.stationId()).map(Station::name).orElse("");
    }

    String station(Guidance guidance, Roster roster) {
        return station(guidance.plan(), roster);
    }

    static String quota(Quota quota) {
        if (quota.isOpen()) {
            return "不限";
        }
        String per = quota.perVillage() > 0 ? "每村" + quota.perVillage() + quota.unit() : "";
        String all = quota.total() > 0 ? "一共" + quota.total() + quota.unit() : "";
        return per + (per.isEmpty() || all.isEmpty() ? "" : "，") + all + "，报满后排队";
    }

    /// What everybody reads.
    String notice(Guidance guidance, Roster roster) {
        String label = guidance.ref().label();
        return "【%s】%s\n各村支书报名请发：%s报名 2户 老李家、老王家"
                .formatted(label, lines(guidance.plan(), roster), label);
    }

    String called(Guidance guidance, Roster roster) {
        String label = guidance.ref().label();
        return "%s已告诉大家：%s。看报名请发：%s名单；改期：%s改到…；不办了：取消%s 理由"
                .formatted(label, what(guidance, roster), label, label, label);
    }

    String alreadyCalled(Guidance guidance, Roster roster) {
        String label = guidance.ref().label();
        return "这一场已经定过，是%s，没有再发。要改请发：%s改到12月2日上午9点".formatted(line(guidance, roster), label);
    }

    // --- Shown ---

    /// `烟站集中指导 12-01(周二) 石桥示范田`.
    private String what(Guidance guidance, Roster roster) {
        var plan = guidance.plan();
        return "%s%s集中指导 %s %s"
                .formatted(
                        station(plan, roster),
                        plan.topic(),
                        phrases.visit(plan.when()),
                        plan.place().text());
    }

    String line(Guidance guidance, Roster roster) {
        return guidance.ref().label() + " " + what(guidance, roster);
    }

    String list(List<Guidance> ahead, Roster roster) {
        return ahead.isEmpty()
                ? "近期没有集中指导。站所要定请发：烟站12月1日在石桥示范田集中指导，每村2户"
                : "近期的集中指导：\n"
                        + ahead.stream()
                                .map(one -> line(one, roster) + "，" + quota(one.plan().quota()))
                                .collect(Collectors.joining("\n"));
    }

    String card(Guidance guidance, Roster roster) {
        var turnout = guidance.turnout();
        String state =
                guidance.isCancelled()
                        ? "\n" + gone(guidance)
                        : turnout == null ? "" : "\n到场：" + turnout.heads();
        return guidance.ref().label() + " " + lines(guidance.plan(), roster) + state;
    }

    String unknown(Ref ref, List<Guidance> ahead) {
        String near = ahead.stream().map(one -> one.ref().label()).collect(Collectors.joining("、"));
        return "没有%s。%s"
                .formatted(
                        ref.label(),
                        near.isEmpty() ? "近期没有集中指导，要请技术员请发：求助 + 情况" : "近期的是" + near + "，看请发：集中指导");
    }

    String gone(Guidance guidance) {
        return "%s已经取消%s。看近期的请发：集中指导".formatted(guidance.ref().label(), why(guidance));
    }

    private static String why(Guidance guidance) {
        return guidance.state() instanceof Guidance.State.Cancelled(var reason) && !reason.isEmpty()
                ? "（" + reason + "）"
                : "";
    }

    // --- Changed and called off ---

    String notYours(Guidance guidance, Roster roster) {
        return "%s由%s的人或管理员来改、来记".formatted(guidance.ref().label(), station(guidance, roster));
    }

    String begun(Guidance guidance) {
        String label = guidance.ref().label();
        return "%s已经开始或办完了。记到场请发：%s到场 支书3 大户5 农户12".formatted(label, label);
    }

    String howToChange(Guidance guidance) {
        String label = guidance.ref().label();
        return "%s没有变。要改请发：%s改到12月2日上午9点、%s换到石桥村委会、%s每村改3户".formatted(label, label, label, label);
    }

    String cancelWhich(Guidance guidance, Roster roster) {
        return "要取消%s吗？".formatted(line(guidance, roster));
    }

    String changeWhich(Guidance before, Guidance after, Roster roster) {
        return "%s要改成这样吗？\n%s\n".formatted(before.ref().label(), lines(after.plan(), roster));
    }

    String sure(String question, Collection<Member> told) {
        String whom = told.isEmpty() ? "会在群里说一声" : "会在群里说一声，并私下告诉" + names(told);
        return "%s%s。回复 是/否".formatted(question, whom);
    }

    private static String names(Collection<Member> told) {
        String first =
                told.stream().limit(NAMES).map(Member::name).collect(Collectors.joining("、"));
        return told.size() > NAMES ? first + "等" + told.size() + "人" : first;
    }

    String cancelled(Guidance guidance, Roster roster) {
        return "%s取消了%s，不用来了".formatted(line(guidance, roster), why(guidance));
    }

    String changed(Guidance guidance, Roster roster) {
        return "%s有变动，现在是：\n%s\n报了名的不用再报；来不了请发：退名 %s 老李家"
                .formatted(
                        guidance.ref().label(),
                        lines(guidance.plan(), roster),
                        guidance.ref().label());
    }

    String toldTo(Collection<Member> told) {
        return told.isEmpty() ? "" : "\n已私下告诉" + names(told);
    }

    // --- The day before, and afterwards ---

    String tomorrow(Guidance guidance, List<Seat> own, Roster roster) {
        return "提醒：%s。您报的：%s。来不了请发：退名 %s 老李家"
                .formatted(
                        what(guidance, roster),
                        SeatReplies.joined(guidance, own, false),
                        guidance.ref().label());
    }

    String tomorrowAll(Guidance guidance, List<Seat> seats, Roster roster) {
        var in = seats.stream().filter(seat -> !seat.waiting()).toList();
        return "提醒：%s。\n%s"
                .formatted(
                        what(guidance, roster),
                        new SeatReplies(this).list(guidance, in, roster, false));
    }

    String whoCame(Guidance guidance) {
        String label = guidance.ref().label();
        return "%s办完了吗？来了多少人请发：%s到场 支书3 大户5 农户12；没办成请发给管理员说明".formatted(label, label);
    }

    String notYet(Guidance guidance) {
        return "%s还没开始（%s），办完再记到场"
                .formatted(guidance.ref().label(), phrases.visit(guidance.plan().when()));
    }

    String howMany(Guidance guidance) {
        return "%s来了多少人？请按类写，如：%s到场 支书3 大户5 农户12"
                .formatted(guidance.ref().label(), guidance.ref().label());
    }

    static String about(String said) {
        return "“%s”不是准数，请写清几人".formatted(said);
    }

    String nobodyCame(Guidance guidance) {
        return "0人就不用记了。没办成请管理员知道原因即可；有人来请发：%s到场 农户12".formatted(guidance.ref().label());
    }

    static String moreThanAll(int all, int parts) {
        return "一共%d人，分类加起来却是%d人，请核对后再发".formatted(all, parts);
    }

    String unknownCategory(Guidance guidance, String words) {
        return "“%s”不知道算哪一类。请用 支书、大户、农户、党员、干部、村民代表、致富能人，如：%s到场 支书3 大户5 农户12"
                .formatted(words, guidance.ref().label());
    }

    String alreadyCounted(Guidance guidance, Heads heads) {
        return "%s的到场已经记过：%s，没有再记".formatted(guidance.ref().label(), people(heads));
    }

    String counted(Guidance guidance, Heads heads, long record) {
        String kept = record == 0 ? "" : "，记为活动H%d，周报和活动统计里各算一次".formatted(record);
        return "%s到场%s%s。不对请再发一次".formatted(guidance.ref().label(), people(heads), kept);
    }

    private static String people(Heads heads) {
        String categories = heads.categories();
        return heads.people() + "人次" + (categories.isEmpty() ? "" : "（" + categories + "）");
    }
}
