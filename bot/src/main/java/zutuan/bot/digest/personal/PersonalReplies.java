package zutuan.bot.digest.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Duty;

/// Every word about the digest of one member.
final class PersonalReplies {
    static final String HOW = "不想收请发：关闭周报；换时间请发：周报改周一8点";
    static final String NOTHING = "您手上没有要办的事，也没有要参加的会。";
    static final String CLOSED = "好的，以后不再私下给您发周报，群里的照常。想恢复请发：打开周报";
    static final String CLOSED_ALREADY = "您的周报本来就是关着的。想恢复请发：打开周报";
    static final String WHEN = "改到周几、几点？请这样写：周报改周一8点";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String WEEKDAYS = "一二三四五六日";

    private PersonalReplies() {}

    static String head(boolean late) {
        return late ? "【我的周报·补发】" : "【我的周报】";
    }

    static String counted(Duty.Kind kind, int count) {
        return switch (kind) {
            case TO_DO -> "手上%d件：".formatted(count);
            case TO_ANSWER -> "等您答复%d件：".formatted(count);
            case TO_ATTEND -> "要参加%d场：".formatted(count);
            case ASKED -> "别人在办%d件：".formatted(count);
        };
    }

    static String more(int left) {
        return "· 还有%d件，看全部请发：列表 我的".formatted(left);
    }

    static String line(Duty duty, Instant now, ZoneId zone) {
        var at = duty.time();
        if (at.isEmpty()) {
            return "· " + duty.text();
        }
        return duty.kind() == Duty.Kind.TO_ATTEND
                ? "· %s %s".formatted(moment(at.get(), zone), duty.text())
                : "· %s，%s".formatted(duty.text(), due(at.get(), now, zone));
    }

    private static String due(Instant at, Instant now, ZoneId zone) {
        if (at.isAfter(now)) {
            boolean day = LocalTime.ofInstant(at, zone).getMinute() == 59;
            return (day ? day(LocalDate.ofInstant(at, zone)) : moment(at, zone)) + "到期";
        }
        long days =
                ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(at, zone), LocalDate.ofInstant(now, zone));
        return days == 0 ? "今天已到期" : "已超期%d天".formatted(days);
    }

    static String today(LocalDate day, int due, long inHand) {
        String hand = inHand == 0 ? "" : "手上共%d件，看全部请发：我的周报".formatted(inHand);
        return due == 0
                ? "今天%s没有到期的事，也没有会。%s".formatted(day(day), hand)
                : "今天%s有%d件：".formatted(day(day), due);
    }

    static String opened(Instant next, ZoneId zone) {
        return "好的，周报会私下发给您，下一份在%s。不想收请发：关闭周报".formatted(moment(next, zone));
    }

    /// `own` is null for who has none.
    static String when(Instant group, @Nullable Instant own, ZoneId zone) {
        String mine =
                own == null
                        ? "您自己那份关着，想收请发：打开周报"
                        : own.equals(group)
                                ? "您自己那份同时私下发。换时间请发：周报改周一8点"
                                : "您自己那份%s私下发".formatted(moment(own, zone));
        return "群里的周报%s发，%s".formatted(moment(group, zone), mine);
    }

    static String moved(OwnTime time, Instant next, ZoneId zone) {
        return "好的，以后每周%s %s私下发给您，下一份在%s。改回和群里一起请发：打开周报"
                .formatted(
                        WEEKDAYS.charAt(time.day().getValue() - 1),
                        TIME.format(time.time()),
                        moment(next, zone));
    }

    static String quiet(LocalTime from, LocalTime to) {
        return "%s到%s是免打扰时间，请换个时间，如：周报改周一8点".formatted(TIME.format(from), TIME.format(to));
    }

    private static String moment(Instant at, ZoneId zone) {
        return day(LocalDate.ofInstant(at, zone)) + TIME.format(at.atZone(zone));
    }

    /// `11-27(周五)`.
    private static String day(LocalDate date) {
        char weekday = WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
        return DAY.format(date) + "(周" + weekday + ")";
    }
}
