package zutuan.bot.record.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Practice;
import zutuan.bot.record.reading.Plain;

/// Every word about taking a practice over.
final class AdoptionReplies {
    static final String TOPIC = "推广";
    static final String NO_VILLAGE = "推广到哪个村，由那个村的支书或第一书记来发，如：P3我们村也想搞";

    static String noneOn(String topic) {
        return "没找到“%s”的经验。想照着搞哪一个？".formatted(topic);
    }

    static String noNews(Adoption adoption) {
        String label = adoption.practice().label();
        return "推广过程不用报进展。办成了发：%s完成 结果；搞不成发：%s不搞了 理由；改期限发：%s期限 1月15日"
                .formatted(label, label, label);
    }

    static final String NOTHING_LEFT = "眼下没有别村的新经验可以照着搞。看全部发：看经验";
    static final String WHICH = "想照着搞哪一个？";
    static final String WHAT_CAME = "办成什么样了？回一句结果，如：试种12亩，成活率95%";
    static final String WHY = "为什么不搞了？回一句理由，如：没有合适的地";

    private static final int LONG = 60;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private AdoptionReplies() {}

    /// `清河社区，王芳主办，期限12-21(周一)`.
    static String standing(Adoption adoption, Roster roster) {
        String village = PracticeReplies.village(roster, adoption.task().village());
        return village
                + switch (adoption.state()) {
                    case Adoption.State.Open() ->
                            "，%s主办，期限%s"
                                    .formatted(
                                            PracticeReplies.name(roster, adoption.task().ownerId()),
                                            due(adoption));
                    case Adoption.State.Done(var result, _, _) -> "已办成：" + brief(result);
                    case Adoption.State.Dropped(var reason, _, _) -> "没搞成：" + brief(reason);
                };
    }

    private static String brief(String words) {
        return Plain.cut(Plain.of(words), LONG);
    }

    /// With its year where that is another than the one it was started in.
    private static String due(Adoption adoption) {
        var due = adoption.task().due();
        boolean here = adoption.at().atOffset(ZoneOffset.UTC).getYear() == due.getYear();
        return (here ? "" : due.getYear() + "-") + PracticeReplies.day(due);
    }

    static String due(String label) {
        return label + "的推广期限";
    }

    static String started(Adoption adoption, boolean asksDay, boolean told) {
        String label = adoption.practice().label();
        String day =
                asksDay
                        ? "期限%s（四周）。想定别的日子，直接回日期，如 1月15日；不回就按这个".formatted(due(adoption))
                        : "期限" + due(adoption);
        String author = told ? "已私下告诉原作者。" : "";
        return "已记下：推广%s，您主办，%s。%s\n办成发：%s完成 结果；不搞了发：%s不搞了 理由"
                .formatted(label, day, author, label, label);
    }

    static Message adopted(Practice practice, Adoption adoption, Turn turn) {
        return Message.text(
                "%s（%s）想推广您的经验%s，期限%s。方便时请传个经，看推广情况发：%s"
                        .formatted(
                                PracticeReplies.village(turn.roster(), adoption.task().village()),
                                turn.member().name(),
                                practice.ref().label(),
                                due(adoption),
                                practice.ref().label()));
    }

    static Message ended(Practice practice, Adoption adoption, Turn turn) {
        return Message.text(
                "您的经验%s：%s。看全部推广情况发：%s"
                        .formatted(
                                practice.ref().label(),
                                standing(adoption, turn.roster()),
                                practice.ref().label()));
    }

    static String noted(Adoption adoption) {
        String label = adoption.practice().label();
        return switch (adoption.state()) {
            case Adoption.State.Open() -> moved(adoption);
            case Adoption.State.Done(var result, _, _) ->
                    "好，%s推广已办成：%s。结果已写在经验卡上，看卡发：%s".formatted(label, brief(result), label);
            case Adoption.State.Dropped _ ->
                    "好，%s不再推广，理由已记。以后想再搞发：%s我们村也想搞".formatted(label, label);
        };
    }

    static String moved(Adoption adoption) {
        String label = adoption.practice().label();
        return "%s推广期限：%s。办成发：%s完成 结果".formatted(label, due(adoption), label);
    }

    static String noDay(String label) {
        return "没看出日期，期限先不动。要改这样发：%s期限 1月15日".formatted(label);
    }

    static String past(LocalDate day) {
        return "%s已经过了，期限请写以后的日子".formatted(PracticeReplies.fullDay(day));
    }

    static String tooFar(LocalDate day) {
        return "%s太远了，期限请定在一年以内".formatted(PracticeReplies.fullDay(day));
    }

    static String gone(Practice.Ref ref) {
        return "经验%s已经作废，不能再推广。看别的发：看经验".formatted(ref.label());
    }

    static String own(Practice practice) {
        String label = practice.ref().label();
        return "%s就是您村的经验，不用再推广。补成效发：改%s 成效 …".formatted(label, label);
    }

    static String already(Adoption adoption, Roster roster) {
        String label = adoption.practice().label();
        return "一个村推广一次：%s %s。看卡发：%s".formatted(label, standing(adoption, roster), label);
    }

    static String notAdopted(Practice.Ref ref) {
        return "这个村还没有推广%s。想搞发：%s我们村也想搞".formatted(ref.label(), ref.label());
    }

    static String whichVillage(Practice.Ref ref) {
        return "请写明哪个村，如：%s清河社区完成 结果".formatted(ref.label());
    }

    static String notYours(Adoption adoption, Roster roster) {
        return "%s在推广%s，由%s或本村来报"
                .formatted(
                        PracticeReplies.village(roster, adoption.task().village()),
                        adoption.practice().label(),
                        PracticeReplies.name(roster, adoption.task().ownerId()));
    }

    // --- Reminders ---

    static Message tomorrow(Adoption adoption, Practice practice, String late) {
        return reminder(late + "明天到期", adoption, practice);
    }

    static Message today(Adoption adoption, Practice practice, String late) {
        return reminder(late + "今天到期", adoption, practice);
    }

    static Message pastDue(Adoption adoption, Practice practice, String late) {
        return reminder(late + "期限已过", adoption, practice);
    }

    private static Message reminder(String when, Adoption adoption, Practice practice) {
        String label = practice.ref().label();
        return Message.text(
                "%s：推广%s “%s”（期限%s）。办成发：%s完成 结果；要延发：%s期限 日期；不搞了发：%s不搞了 理由"
                        .formatted(
                                when,
                                label,
                                Plain.cut(practice.what().did(), LONG),
                                due(adoption),
                                label,
                                label,
                                label));
    }

    /// What a message begins with that comes late after an outage.
    static String late(Instant planned, ZoneId zone) {
        return "补发（原定 %s）".formatted(MOMENT.format(planned.atZone(zone)));
    }

    static String duty(Adoption adoption, Practice practice) {
        String label = practice.ref().label();
        return "推广%s %s".formatted(label, Plain.cut(practice.what().did(), LONG));
    }

    static String title(Practice.Ref practice) {
        return "推广" + practice.label();
    }
}
