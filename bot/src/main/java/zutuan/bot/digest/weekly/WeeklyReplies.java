package zutuan.bot.digest.weekly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.talk.Summary.Entry;
import zutuan.bot.kernel.talk.Summary.Kind;
import zutuan.bot.kernel.talk.Summary.Part;

/// Every word about the digest of a week. Nobody is ranked in it.
final class WeeklyReplies {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MOST_REASON = 60;
    private static final String WEEKDAYS = "一二三四五六日";

    private WeeklyReplies() {}

    static String head(Week week, Mark mark, String reason) {
        String title =
                "【周报%s】%d年第%d周（%s至%s）"
                        .formatted(
                                mark(mark),
                                week.year(),
                                week.number(),
                                DAY.format(week.monday()),
                                DAY.format(week.sunday()));
        return reason.isEmpty() ? title : title + "\n重发原因：" + cut(reason, MOST_REASON);
    }

    private static String mark(Mark mark) {
        return switch (mark) {
            case IN_TIME, PAST -> "";
            case LATE -> "·补发";
            case AGAIN -> "·重发";
            case PREVIEW -> "·预览";
        };
    }

    static String emptyWeek(Week week, Mark mark, int open) {
        String called = mark == Mark.PAST ? "这一周" : "本周";
        return "【周报%s】第%d周：%s无新增，在办%d件".formatted(mark(mark), week.number(), called, open);
    }

    /// A count with as many of its entries as there is room for.
    static String part(Part part, boolean alone, int most) {
        var shown = new ArrayList<String>();
        String head = counted(part, alone);
        part.entries().stream().limit(most).map(entry -> "· " + entry.text()).forEach(shown::add);
        if (shown.isEmpty()) {
            return head;
        }
        int left = part.entries().size() - shown.size();
        if (left > 0) {
            shown.add("· 还有%d%s".formatted(left, part.unit()));
        }
        return head + "：\n" + String.join("\n", shown);
    }

    private static String counted(Part part, boolean alone) {
        // 活动 of several kinds: 会议1场, 活动2场.
        boolean apart = part.kind() == Kind.HELD && !alone;
        String name = alone ? "" : part.name();
        return (apart ? "" : word(part.kind())) + name + part.entries().size() + part.unit();
    }

    static String word(Kind kind) {
        return switch (kind) {
            case NEW -> "新增";
            case DONE -> "办结";
            case UNCONFIRMED -> "未确认自动销号";
            case OVERDUE -> "超期";
            case OPEN -> "在办";
            case HELD -> "活动";
            case AHEAD -> "下周会议";
            case VISITED -> "技术到访";
            case WAITING -> "待对接";
        };
    }

    /// What is typed to open a number.
    static Block.Button button(Week week, Kind kind) {
        return new Block.Button("看" + word(kind), "周报 %d周 %s".formatted(week.number(), word(kind)));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static int length(Block.Buttons buttons) {
        return length(Message.plain(buttons)) + 1;
    }

    static String cut(String text, int most) {
        return length(text) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    static String pictureName(Week week) {
        return "周报%s.png".formatted(week.text());
    }

    /// All entries of one kind.
    static String entries(Week week, Kind kind, List<Part> parts) {
        if (parts.isEmpty()) {
            return "第%d周没有%s。看整周发：周报 %d周".formatted(week.number(), word(kind), week.number());
        }
        String counts =
                parts.stream()
                        .map(part -> counted(part, parts.size() == 1))
                        .collect(Collectors.joining("、"));
        return "第%d周%s：\n".formatted(week.number(), counts)
                + parts.stream()
                        .flatMap(part -> part.entries().stream())
                        .map(Entry::text)
                        .map(text -> "· " + text)
                        .collect(Collectors.joining("\n"));
    }

    static String notYet(Instant due, ZoneId zone) {
        return "还没发，%s自动发到群里。".formatted(moment(due, zone));
    }

    static String notSent() {
        return "这一周的没有发过。";
    }

    static String sentAt(Instant at, ZoneId zone) {
        return "已在%s发到群里。".formatted(moment(at, zone));
    }

    /// After 发周报 of a week that was sent.
    static String sentAlready(Week week, Instant at, Instant now, ZoneId zone) {
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
        String when = today ? TIME.format(at.atZone(zone)) : moment(at, zone);
        return "本周（%d周）已发 %s，要重发请管理员：重发周报 理由".formatted(week.number(), when);
    }

    static String onlyPreview(Instant due, ZoneId zone) {
        return "这是预览，%s自动发到群里；要提前发请管理员发：发周报".formatted(moment(due, zone));
    }

    static String sending(Week week) {
        return "好的，第%d周的周报马上发到群里。".formatted(week.number());
    }

    static String sendingAgain(Week week) {
        return "好的，第%d周的周报马上重发到群里，理由会写在上面。".formatted(week.number());
    }

    static String whyAgain() {
        return "请写上重发的理由，如：重发周报 数字有更正";
    }

    static String neverSent() {
        return "还没有发过周报，不用重发。要发本周的请发：发周报";
    }

    static String weekNeverSent(Week week) {
        return "第%d周的周报没有发过，不用重发。看它请发：周报 %d周".formatted(week.number(), week.number());
    }

    static String noSuchWeek(int year, int number, int last) {
        return "%d年没有第%d周，只有1到%d周。看本周请发：周报".formatted(year, number, last);
    }

    static String future(Week week) {
        return "%d年第%d周（%s开始）还没到。看本周请发：周报"
                .formatted(week.year(), week.number(), DAY.format(week.monday()));
    }

    static String cannotPush(String platform) {
        return "%s平台不许机器人先开口：周报和提醒会先存着，等群里（或私聊里）有人说话时才发出来。要准时收到，请再接一个能主动发的平台。".formatted(platform);
    }

    /// `11-27(周五)17:00`.
    private static String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        char weekday = WEEKDAYS.charAt(local.getDayOfWeek().getValue() - 1);
        return DAY.format(local) + "(周" + weekday + ")" + TIME.format(local);
    }
}
