package zutuan.bot.record.practice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Dated;
import zutuan.bot.record.model.Practice;
import zutuan.bot.record.reading.Delicate;
import zutuan.bot.record.reading.Plain;

/// Every word about practices.
final class PracticeReplies {
    static final String TOPIC = "记经验";
    static final String OFFER = "记成经验，给别的村参考";
    static final String NO_REASON = "未写理由";
    static final String EMPTY =
            "做了什么、有什么成效、数字是哪天的？请写成一句，如：把猪粪发酵还田种五味子，亩均节肥200元，11月20日数据。要查技术案例请发：查案例 烟叶发黄";
    static final String OF_WHEN = "数字是哪天的？直接回日期就行，如 11月20日；不回也行，就写“未注明日期”";

    private static final int MOST = 10;
    private static final int SHORT = 30;
    private static final int LONG = 200;
    private static final String WEEKDAYS = "一二三四五六日";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu年M月", Locale.ROOT);

    private PracticeReplies() {}

    /// A practice with all that its card shows.
    record Shown(
            Practice practice,
            List<Adoption> adoptions,
            int pictures,
            Roster roster,
            ZoneId zone) {}

    static Message published(Shown shown) {
        String label = shown.practice().ref().label();
        return card("已记经验 " + label, shown)
                .with(
                        new Block.Text(
                                "别的村想照着搞，发：%s我们村也想搞。要改发：改%s 成效 …；要撤发：作废%s 理由"
                                        .formatted(label, label, label)));
    }

    static Message corrected(Shown shown) {
        return card("已更正经验 " + shown.practice().ref().label(), shown);
    }

    static Message shown(Shown shown) {
        var practice = shown.practice();
        String label = practice.ref().label();
        if (practice.state() instanceof Practice.State.Withdrawn(var reason, _, _)) {
            return card("经验 %s（已作废：%s）".formatted(label, Plain.of(reason)), shown);
        }
        var button = new Block.Button("我们村也想搞", label + "我们村也想搞");
        return card("经验 " + label, shown).with(new Block.Buttons(List.of(button)));
    }

    private static Message card(String head, Shown shown) {
        var practice = shown.practice();
        var what = practice.what();
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row("做法", Plain.cut(what.did(), LONG)));
        rows.add(
                new Block.Row(
                        "成效", what.result().isEmpty() ? "还没写" : Plain.cut(what.result(), LONG)));
        if (what.figures()) {
            rows.add(new Block.Row("数字日期", dated(what)));
        }
        if (shown.pictures() > 0) {
            rows.add(new Block.Row("照片", shown.pictures() + "张"));
        }
        rows.add(new Block.Row("来自", origin(shown)));
        shown.adoptions()
                .forEach(one ->
                        rows.add(
                                new Block.Row(
                                        "推广", AdoptionReplies.standing(one, shown.roster()))));
        return new Message(
                List.of(
                        new Block.Facts(
                                head + " " + village(shown.roster(), what.village()), rows)));
    }

    private static String origin(Shown shown) {
        var origin = shown.practice().origin();
        var day = LocalDate.ofInstant(origin.at(), shown.zone());
        return "%s，%s记".formatted(name(shown.roster(), origin.memberId()), day(day));
    }

    private static String dated(Practice.What what) {
        return what.day().map(PracticeReplies::dated).orElse("未注明日期");
    }

    static String dated(Dated dated) {
        return switch (dated.text().length()) {
            case 4 -> dated.text() + "年";
            case 7 -> MONTH.format(YearMonth.parse(dated.text()));
            default -> dated.text();
        };
    }

    static String name(Roster roster, String memberId) {
        return roster.member(memberId).map(Member::name).orElse("已离任成员");
    }

    static String village(Roster roster, String id) {
        return roster.village(id).map(Village::name).orElse(id);
    }

    static String day(LocalDate date) {
        char weekday = WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
        return DAY.format(date) + "(周" + weekday + ")";
    }

    /// `P3 石桥村：猪粪还田种五味子`.
    static String brief(Practice practice, Roster roster) {
        var what = practice.what();
        String village = village(roster, what.village());
        String did = what.did().startsWith(village) ? what.did() : village + "：" + what.did();
        return practice.ref().label() + " " + Plain.cut(did, SHORT);
    }

    private static String line(Shown shown) {
        long villages =
                shown.adoptions().stream().filter(adoption -> !adoption.isDropped()).count();
        return brief(shown.practice(), shown.roster())
                + (villages == 0 ? "" : "（%d个村在推广或已办成）".formatted(villages));
    }

    static String list(PracticeListCommand.Wanted wanted, List<Shown> all, Roster roster) {
        String about =
                wanted.village().isEmpty()
                        ? wanted.topic().isEmpty() ? "" : "“" + wanted.topic() + "”的"
                        : village(roster, wanted.village()) + "的";
        if (all.isEmpty()) {
            return "还没有%s经验。%s要记发：案例 做了什么，成效，数字是哪天的"
                    .formatted(about, about.isEmpty() ? "" : "看全部发：看经验；");
        }
        String lines =
                all.stream()
                        .limit(MOST)
                        .map(one -> "· " + line(one))
                        .collect(Collectors.joining("\n"));
        String more =
                all.size() > MOST ? "\n还有%d个，按村或关键词看：看经验 石桥村".formatted(all.size() - MOST) : "";
        String label = all.getFirst().practice().ref().label();
        return "%s经验%d个：\n%s%s\n看一个发：%s；想照着搞发：%s我们村也想搞"
                .formatted(about, all.size(), lines, more, label, label);
    }

    // --- Asked and refused ---

    /// 案例 with a few words: told, or looked up?
    static Answer whichKind(String said) {
        var options =
                List.of(
                        new Question.Option("记成经验", "/" + PublishCommand.SURELY + " " + said),
                        new Question.Option("查技术案例", "/查案例 " + said),
                        new Question.Option("都不是", ""));
        return Choices.ask(
                "“%s”是要记成试点经验，还是查以前的技术案例？".formatted(Plain.cut(Plain.of(said), SHORT)),
                TOPIC,
                options);
    }

    static String whichVillage(boolean asksDay) {
        return asksDay ? "是哪个村做的、数字是哪天的？一起回，如：石桥村 11月20日" : "是哪个村做的？回村名，如：石桥村";
    }

    static String delicate(Delicate what) {
        return switch (what) {
            case PHONE -> "经验里不写电话号码，请去掉再发；要找人可私聊管理员";
            case INCOME, DISABILITY ->
                    "经验全团都看得到，请不要写%s。可以写户数、亩数、节约多少，如：带动40户".formatted(what.title());
        };
    }

    static String notYet(Dated dated) {
        return "%s还没到，数字的日期写已经过去的那天，如：11月20日".formatted(dated(dated));
    }

    static String likeAnother(Practice other, Roster roster) {
        return "和%s像是同一个：\n%s\n要补充发：改%s 成效 …。还要另记吗？"
                .formatted(other.ref().label(), brief(other, roster), other.ref().label());
    }

    static String ask(String said) {
        return "要记成经验，给别的村参考吗？内容：" + Plain.of(said);
    }

    static String topic(Practice.Ref ref) {
        return ref.label() + "的数字日期";
    }

    static String faster(Practice.Ref ref) {
        return "经验%s刚被别人改过，这次没有改动。看现在的发：%s".formatted(ref.label(), ref.label());
    }

    static String unknown(Practice.Ref ref) {
        return "没有经验%s。看有哪些发：看经验".formatted(ref.label());
    }

    static String gone(Practice.Ref ref) {
        return "经验%s已经作废。要重新记发：案例 …".formatted(ref.label());
    }

    static String notYours(Practice practice, Roster roster) {
        return "经验%s是%s记的，由本人或管理员来改"
                .formatted(practice.ref().label(), name(roster, practice.origin().memberId()));
    }

    static String noDay(Practice.Ref ref) {
        return "好的，数字先写“未注明日期”。以后要补发：改%s 数字日期 11月20日".formatted(ref.label());
    }

    static String unclear(Practice.Ref ref) {
        String label = ref.label();
        return "没看出要改什么，请这样写：改%s 成效 亩均节肥220元，或 改%s 做法 …，或 改%s 数字日期 11月20日"
                .formatted(label, label, label);
    }

    static String withdrawn(Practice.Ref ref, int told) {
        String others = told == 0 ? "" : "；在推广的%d个村已私下告诉主办".formatted(told);
        return "已作废经验%s，不再列出%s".formatted(ref.label(), others);
    }

    static Message goneUnder(Practice practice, String why, Member by) {
        String label = practice.ref().label();
        return Message.text(
                "您村在推广的经验%s已由%s作废（%s）。继续搞不用回；不搞了发：%s不搞了 理由"
                        .formatted(label, by.name(), Plain.of(why), label));
    }

    static String fullDay(LocalDate day) {
        return FULL.format(day);
    }
}
