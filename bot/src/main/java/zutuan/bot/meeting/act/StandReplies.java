package zutuan.bot.meeting.act;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;

/// Every sentence about how the answers to a meeting stand: to the convenor while they come in, to
/// the group the day before.
public record StandReplies(MeetingTexts texts) {
    private static final int NAMES = 3;

    /// `新增 参加3 请假1`, how it stands, and who does not simply come.
    public Message summary(
            Meeting meeting, List<Invitation> fresh, List<Invitation> all, Roster roster) {
        var parts = new ArrayList<String>();
        part(parts, "参加", fresh, one -> one.reply() instanceof Reply.Comes);
        part(parts, "晚到", fresh, StandReplies::isLate);
        part(parts, "代会", fresh, StandReplies::isSentFor);
        part(parts, "请假", fresh, one -> one.reply() instanceof Reply.Declined && !one.comes());
        part(parts, "撤回", fresh, Invitation::isUnanswered);
        return Message.text(
                "%s“%s”新增 %s。目前能到%d人，未回复%d人%s"
                        .formatted(
                                meeting.ref().label(),
                                meeting.plan().title(),
                                String.join(" ", parts),
                                all.stream().filter(Invitation::comes).count(),
                                all.stream().filter(Invitation::isUnanswered).count(),
                                names(fresh, roster)));
    }

    Message tomorrow(Meeting meeting, List<Invitation> all, Roster roster, String late) {
        var plan = meeting.plan();
        return Message.text(
                "%s明天的会：%s“%s”%s %s。应到%d人，能到%d人，未回复%d人%s"
                        .formatted(
                                late,
                                meeting.ref().label(),
                                plan.title(),
                                texts.slot(plan.slot()),
                                plan.place(),
                                all.size(),
                                all.stream().filter(Invitation::comes).count(),
                                all.stream().filter(Invitation::isUnanswered).count(),
                                names(all, roster)));
    }

    private static boolean isLate(Invitation one) {
        return one.reply() instanceof Reply.Late;
    }

    private static boolean isSentFor(Invitation one) {
        return one.comes() && one.reply() instanceof Reply.Declined;
    }

    private static void part(
            List<String> parts, String word, List<Invitation> all, Predicate<Invitation> which) {
        long count = all.stream().filter(which).count();
        if (count > 0) {
            parts.add(word + count);
        }
    }

    /// Who comes late, sends somebody or is away.
    private static String names(List<Invitation> all, Roster roster) {
        var lines = new ArrayList<String>();
        names(lines, "晚到", all, StandReplies::isLate, one -> name(one, roster) + late(one));
        names(
                lines,
                "代会",
                all,
                StandReplies::isSentFor,
                one -> name(one, roster) + sent(one, roster));
        names(
                lines,
                "请假",
                all,
                one -> one.reply() instanceof Reply.Declined && !one.comes(),
                one -> name(one, roster));
        return lines.isEmpty() ? "" : "。" + String.join("；", lines);
    }

    private static void names(
            List<String> lines,
            String word,
            List<Invitation> all,
            Predicate<Invitation> which,
            Function<Invitation, String> said) {
        var named = all.stream().filter(which).map(said).toList();
        if (!named.isEmpty()) {
            String some = String.join("、", named.stream().limit(NAMES).toList());
            String more = named.size() > NAMES ? "等%d人".formatted(named.size()) : "";
            lines.add(word + "：" + some + more);
        }
    }

    private static String name(Invitation one, Roster roster) {
        return MeetingTexts.name(roster, one.memberId());
    }

    private static String late(Invitation one) {
        return one.reply() instanceof Reply.Late(var minutes, _)
                ? "（约%d分钟）".formatted(minutes)
                : "";
    }

    private static String sent(Invitation one, Roster roster) {
        return one.comer().map(id -> "（%s代）".formatted(MeetingTexts.name(roster, id))).orElse("");
    }
}
