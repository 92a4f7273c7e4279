package zutuan.bot.meeting.rsvp;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.rsvp.Rsvp.Wanted;

/// Reads answers to invitations: 参加, 去不了请王建代, 可能晚到20分钟. Only messages that say nothing else count,
/// so that talk about a meeting is left alone. Pure.
public record RsvpReader(TimeReader times, ZoneId zone) {
    private static final int USUALLY_LATE = 15;
    private static final Pattern LABEL = Pattern.compile("会\\s*(\\d{1,9})号?");
    private static final String END = "[\\s,,。.!!~了的哈呀啊吧哦]*";
    private static final String ME = "(?:我们?|本人)?(?:也|都|就|这次|那天|当天|真的?|实在|确实|恐怕|估计|可能|应该)*";
    private static final Pattern COME =
            Pattern.compile(
                    "(?:(?:会议)?(?:通知)?(?:已?收到|收悉)|好的?|没问题|可以|行|知道了|[\\s,。])*"
                            + ME
                            + "(?:一定|准时|按时|会|可以|能)*"
                            + "(?:参加|出席|到会|参会|能来|能到|准时到|按时到|一定到|一定来)"
                            + END);
    private static final Pattern LATE =
            Pattern.compile(
                    "(?:[^,。]{0,6}(?:堵车|有事|下雨|车坏了|路滑|路不好走|走不开)[\\s,]*)?"
                            + ME
                            + "(?:可能|要|会|得|估计)*(?:晚到|迟到|晚来|晚点到|迟点到|晚一点到|晚点来|晚一点来)"
                            + "(?:大概|大约|约)?\\s*([\\d一二三四五六七八九十两半]{0,4})\\s*(?:个)?(半小时|分钟?|小时|钟头|刻钟?)?"
                            + END);
    private static final Pattern STAY =
            Pattern.compile(
                    ME
                            + "(?:有事|临时有事|家里有事|村里有事|单位有事|要开会|在外地)?[\\s,,]*"
                            + ME
                            + "(?:去不了|来不了|参加不了|不能参加|不参加|没法参加|到不了|不能来|不来|不能去|请个?假)了?"
                            + "(?:[\\s,,。]+(.*)|((?:请|让|由|叫|派).*))?",
                    Pattern.DOTALL);

    /// The same where it was said which meeting is meant.
    private static final Pattern STAY_AWAY =
            Pattern.compile(
                    ME
                            + "(?:不去|走不开|脱不开身|抽不开身|没空|没时间|没得空|不得空|去不成|来不成|没办法(?:去|来|参加)?)了?"
                            + "(?:[\\s,,。]+(.*)|((?:请|让|由|叫|派).*))?",
                    Pattern.DOTALL);

    private static final Pattern STAND_IN =
            Pattern.compile(
                    "(?:就|我)?(?:请|让|由|叫|派|安排)?\\s*(\\S{1,8}?)(?:来|去|帮我?|给我)?(?:代会|代我|代替|替我|顶我|代|替)(?:我|参加|去|来|会|一下|开会)*"
                            + END);
    private static final Pattern SENT =
            Pattern.compile(
                    "(?:我|我们?村?)?(?:请|让|叫|派|安排)\\s*(\\S{2,8}?)(?:代我?|替我)?(?:来|去|到)?(?:参加|参会|开会|出席|来|去|代会)(?:一下)?"
                            + END);
    private static final Pattern BARE_DAY = Pattern.compile("^(\\d{1,2})[号日](?:那天|当天|的会)?[,\\s]*");
    private static final int LONGEST = 60;

    /// Every day of a month comes within as many days.
    private static final int LONGEST_MONTHS = 62;

    /// Somebody, whose name is not said.
    private static final Set<String> NOBODY = Set.of("人", "个人", "别人", "其他人", "谁", "他们", "大家");

    RsvpReader(Settings settings) {
        this(new TimeReader(settings.zone(), settings.calendar()), settings.zone());
    }

    Optional<Rsvp> read(Heard heard) {
        if (heard.text().length() > LONGEST) {
            return Optional.empty();
        }
        String text = heard.text().replaceFirst("^/\\s*", "");
        var label = LABEL.matcher(text);
        var card = heard.numberOf(Meeting.KIND.code());
        @Nullable Long number = card == null ? null : Long.valueOf(card);
        if (label.find()) {
            number = Long.valueOf(label.group(1));
            text = (text.substring(0, label.start()) + " " + text.substring(label.end())).strip();
        }
        var day = day(text, heard);
        String rest = day.map(found -> without(found)).orElse(text).strip();
        var said = number;
        boolean alone = !heard.isTalk() || heard.subject() != null;
        var date = day.map(Day::date).orElse(null);
        return wanted(rest, said != null || date != null)
                .map(wanted -> new Rsvp(said, date, wanted, false))
                .or(() ->
                        generous(rest, alone)
                                .map(wanted -> new Rsvp(said, date, wanted, said == null)));
    }

    private static Optional<Wanted> generous(String text, boolean alone) {
        var sent = SENT.matcher(text);
        if (sent.matches() && !NOBODY.contains(sent.group(1))) {
            return Optional.of(new Wanted.StayAway(sent.group(1), ""));
        }
        return Generous.read(text)
                .filter(said -> alone || !said.polite())
                .map(Generous.Said::wanted)
                .or(() -> stay(STAY_AWAY.matcher(text)));
    }

    private record Day(LocalDate date, String text, int start, int end) {}

    private static String without(Day day) {
        return day.text().substring(0, day.start()) + day.text().substring(day.end());
    }

    private Optional<Day> day(String text, Heard heard) {
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        for (var one : times.read(text, now)) {
            var mention = one.mention();
            if (one instanceof TimeExpression.Day(_, var date)) {
                return Optional.of(new Day(date, text, mention.start(), mention.end()));
            }
        }
        return bareDay(text, now.toLocalDate());
    }

    /// 10号我也去不了: the next tenth, wherever the number is one of a day.
    private static Optional<Day> bareDay(String text, LocalDate today) {
        var said = BARE_DAY.matcher(text);
        if (!said.find()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(said.group(1));
        return Stream.iterate(today, date -> date.plusDays(1))
                .limit(LONGEST_MONTHS)
                .filter(date -> date.getDayOfMonth() == day)
                .findFirst()
                .map(date -> new Day(date, text, 0, said.end()));
    }

    /// `named` says that it was said which meeting is meant.
    private static Optional<Wanted> wanted(String text, boolean named) {
        if (COME.matcher(text).matches()) {
            return Optional.of(new Wanted.Come());
        }
        var late = LATE.matcher(text);
        if (late.matches()) {
            return Optional.of(new Wanted.ComeLate(minutes(late)));
        }
        return stay(STAY.matcher(text))
                .or(() -> named ? stay(STAY_AWAY.matcher(text)) : Optional.empty());
    }

    private static Optional<Wanted> stay(Matcher stay) {
        if (!stay.matches()) {
            return Optional.empty();
        }
        String apart = Objects.requireNonNullElse(stay.group(1), "");
        return Optional.of(away(Objects.requireNonNullElse(stay.group(2), apart).strip()));
    }

    private static int minutes(Matcher late) {
        String amount = late.group(1);
        String unit = late.group(2) == null ? "" : late.group(2);
        if (unit.equals("半小时") || amount.equals("半")) {
            return 30;
        }
        if (amount.isEmpty()) {
            return USUALLY_LATE;
        }
        int number =
                Numerals.find(amount).stream()
                        .findFirst()
                        .map(Numeral::intValue)
                        .orElse(USUALLY_LATE);
        return switch (unit) {
            case "小时", "钟头" -> number * 60;
            case "刻", "刻钟" -> number * 15;
            default -> number;
        };
    }

    private static Wanted away(String rest) {
        var sent = SENT.matcher(rest);
        if (sent.matches() && !NOBODY.contains(sent.group(1))) {
            return new Wanted.StayAway(sent.group(1), "");
        }
        var standIn = STAND_IN.matcher(rest);
        return standIn.matches() && !NOBODY.contains(standIn.group(1))
                ? new Wanted.StayAway(standIn.group(1), "")
                : new Wanted.StayAway("", rest);
    }
}
