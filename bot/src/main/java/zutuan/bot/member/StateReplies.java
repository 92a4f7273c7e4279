package zutuan.bot.member;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import zutuan.bot.kernel.outbox.DeadLetter;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Machinery.Link;
import zutuan.bot.kernel.talk.Machinery.Unasked;
import zutuan.bot.kernel.talk.Machinery.Vitals;

/// Every sentence about the bot's own state.
final class StateReplies {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd(EEE) HH:mm", Locale.CHINA);
    private static final int TITLE = 20;

    private final ZoneId zone;

    StateReplies(ZoneId zone) {
        this.zone = zone;
    }

    String state(Vitals vitals, Instant now) {
        String links =
                vitals.platforms().stream()
                        .map(StateReplies::link)
                        .collect(Collectors.joining("\n"));
        var outbox = vitals.outbox();
        return "%s\n待发%d条，最久等了%d秒，发不出%d条%s\n下一个定时：%s%s\n现在：%s，时区%s"
                .formatted(
                        links,
                        outbox.pending(),
                        outbox.oldestUnsent().toSeconds(),
                        outbox.dead(),
                        outbox.dead() > 0 ? "（管理员私聊发：发不出）" : "",
                        vitals.nextTimer().map(this::time).orElse("无"),
                        vitals.deadTimers() > 0 ? "，失败%d个".formatted(vitals.deadTimers()) : "",
                        time(now),
                        zone.getId());
    }

    String unasked(Unasked asked) {
        return "今天没人叫它时开口问：私下%d次、群里%d次，其中说要的%d次、说不用的%d次"
                .formatted(asked.alone(), asked.inGroups(), asked.welcome(), asked.refused());
    }

    private static String link(Link link) {
        String push = link.canPush() ? "" : "，不能主动发（有人说话时补发）";
        return "平台%s：%s%s".formatted(link.name(), link.status().detail(), push);
    }

    String notHere() {
        return "请私聊我发：发不出";
    }

    String nothingDead() {
        return "没有发不出的消息";
    }

    String dead(String list) {
        return "这些没有发出去：\n%s\n要再发哪条？".formatted(list);
    }

    String letter(DeadLetter letter, Roster roster) {
        String to =
                letter.to().isGroup()
                        ? "群里"
                        : roster.member(letter.to().conversation()).map(Member::name).orElse("私聊");
        return "%s 给%s：%s（%s）"
                .formatted(
                        TIME.format(letter.at().atZone(zone)),
                        to,
                        shortened(letter.message().plain()),
                        letter.why());
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
    }

    String resent() {
        return "已重发";
    }

    String undelivered(int count) {
        return "有%d条消息没有发出去。发 发不出 看是哪些、要不要重发".formatted(count);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
