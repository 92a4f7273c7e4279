package zutuan.bot.record.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.record.model.Activity;
import zutuan.bot.record.model.Activity.What;
import zutuan.bot.record.reading.Plain;

/// Every word about records of what was done.
final class RecordReplies {
    static final String NAME = "活动";
    static final String UNIT = "场";
    static final String OFFER = "记一场活动";
    static final String EMPTY = "做了什么、哪天、在哪、多少人？请写成一句，如：记活动 11月25日石桥村烤烟培训，支书12人、大户8人";
    static final String HOW_MANY = "来了多少人？分类写更好，如：支书12人、大户8人；不分类写：20人";
    static final String NOBODY = "0人不用记。来了人再记，如：记活动 石桥村烤烟培训，支书12人、大户8人";
    static final String TOO_MANY = "人数不对，一场最多记%d人，请核对后再写".formatted(Heads.MOST);
    static final String SEVERAL = "一场记一条，场次才数得清。请一天一场分开记，如：记活动 11月18日石桥村烤烟培训，20人";
    static final String UNCLEAR = "没看出要改什么，请这样写：改H1 支书10人、大户9人，或 改H1 11月24日，或 改H1 石桥村、红岩村";
    static final String SESSIONS = "活动：做了一次算1场，几个村联合办的也只算1场；作废的不算；约成会议的不要再记一次";
    static final String ATTENDANCE = "活动：每场到的人数相加，同一个人来两场算2人次；入户走访按户数记为农户人次";
    static final String DEFINITIONS =
            """
            场次：做了一次算1场，几个村联合办的也只算1场；作废的不算。
            人次：每场到的人数相加，同一个人来两场算2人次；入户走访按户数记为农户人次。
            日期：按活动当天算，起止两天都在内。\
            """;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final String WEEKDAYS = "一二三四五六日";

    private RecordReplies() {}

    static Message kept(Activity activity, int pictures, Roster roster) {
        return card("已记 " + activity.ref().label(), activity, pictures, roster)
                .with(
                        new Block.Text(
                                "要改请发：改%s 支书10人；要撤请发：作废%s 理由"
                                        .formatted(
                                                activity.ref().label(), activity.ref().label())));
    }

    static Message shown(Activity activity, int pictures, Roster roster) {
        String gone =
                activity.state() instanceof Activity.State.Withdrawn(var reason, _, _)
                        ? "（已作废：%s）".formatted(reason)
                        : "";
        return card(activity.ref().label() + gone, activity, pictures, roster);
    }

    static Message corrected(Activity activity, int pictures, Roster roster) {
        return card("已更正 " + activity.ref().label(), activity, pictures, roster);
    }

    private static Message card(String head, Activity activity, int pictures, Roster roster) {
        var what = activity.what();
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row("日期", day(what.day())));
        rows.add(new Block.Row("地点", places(what, roster)));
        rows.add(new Block.Row("人数", heads(what.heads())));
        rows.add(new Block.Row("内容", Plain.of(what.said())));
        if (pictures > 0) {
            rows.add(new Block.Row("照片", pictures + "张"));
        }
        rows.add(new Block.Row("记录", name(roster, activity.origin().memberId())));
        return new Message(List.of(new Block.Facts(head + " " + what.kind().title(), rows)));
    }

    private static String name(Roster roster, String memberId) {
        return roster.member(memberId).map(Member::name).orElse("已离任成员");
    }

    static String places(What what, Roster roster) {
        return what.villages().isEmpty()
                ? "镇里"
                : what.villages().stream()
                        .map(id -> roster.village(id).map(Village::name).orElse(id))
                        .collect(Collectors.joining("、"));
    }

    static String heads(Heads heads) {
        String categories = heads.categories();
        return heads.people() + "人次" + (categories.isEmpty() ? "" : "（" + categories + "）");
    }

    /// `H1 11-25(周三) 石桥村 培训，20人次（支书12 大户8）`.
    static String line(Activity activity, Roster roster) {
        var what = activity.what();
        return "%s %s %s %s，%s"
                .formatted(
                        activity.ref().label(),
                        day(what.day()),
                        places(what, roster),
                        what.kind().title(),
                        heads(what.heads()));
    }

    /// `石桥村 培训`, where the day and the people stand beside it.
    static String held(Activity activity, Roster roster) {
        return places(activity.what(), roster) + " " + activity.what().kind().title();
    }

    static String likeAnother(Activity other, Roster roster) {
        return "和%s像是同一场：\n%s\n几个村联合办的只记一场。还要另记吗？"
                .formatted(other.ref().label(), line(other, roster));
    }

    static String about(String said) {
        return "“%s”不是准数，人次要数得清。请写准数，如：20人".formatted(said);
    }

    static String moreThanAll(int all, int parts) {
        return "分类加起来%d人，比总数%d人还多，请核对后再写".formatted(parts, all);
    }

    static String notYet(LocalDate day) {
        return "%s（周%s）还没到，做完了再记".formatted(FULL.format(day), weekday(day));
    }

    static String tooOld(LocalDate day) {
        return "%s是一年多以前的，请核对日期；只记一年以内的".formatted(FULL.format(day));
    }

    static String faster(String label) {
        return "%s刚被别人改过，这次没有改动。看现在的发：%s".formatted(label, label);
    }

    static String unknown(String label) {
        return "没有%s。看有哪些请发：活动记录 本季度".formatted(label);
    }

    static String gone(Activity activity) {
        return activity.ref().label() + "已经作废，改不了。要记新的请发：记活动 …";
    }

    static String notYours(Activity activity, Roster roster) {
        return "%s是%s记的，由本人或管理员来改"
                .formatted(activity.ref().label(), name(roster, activity.origin().memberId()));
    }

    static String withdrawn(Activity activity) {
        return "已作废%s，不再计入场次和人次".formatted(activity.ref().label());
    }

    static String ask(String said) {
        return "要记成一场活动吗？内容：" + Plain.of(said);
    }

    static String list(String called, List<Activity> all, Roster roster) {
        return all.isEmpty()
                ? "%s没有活动记录。要记请发：记活动 石桥村烤烟培训，支书12人".formatted(called)
                : "%s活动%d场次：\n".formatted(called, all.size())
                        + all.stream()
                                .map(one -> "· " + line(one, roster))
                                .collect(Collectors.joining("\n"));
    }

    static String total(String called, List<Activity> all) {
        var lines = new ArrayList<String>();
        lines.add("%s：活动%d场次，%s".formatted(called, all.size(), heads(sum(all))));
        Arrays.stream(Activity.Kind.values())
                .map(kind -> ofKind(kind, all))
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        lines.add(DEFINITIONS);
        lines.add("看每一场请发：活动记录 " + called);
        return String.join("\n", lines);
    }

    private static String ofKind(Activity.Kind kind, List<Activity> all) {
        var some = all.stream().filter(one -> one.what().kind() == kind).toList();
        return some.isEmpty()
                ? ""
                : "· %s%d场次，%s".formatted(kind.title(), some.size(), heads(sum(some)));
    }

    private static Heads sum(List<Activity> all) {
        return Heads.sum(all.stream().map(one -> one.what().heads()).toList());
    }

    static String day(LocalDate date) {
        return DAY.format(date) + "(周" + weekday(date) + ")";
    }

    private static char weekday(LocalDate date) {
        return WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }
}
