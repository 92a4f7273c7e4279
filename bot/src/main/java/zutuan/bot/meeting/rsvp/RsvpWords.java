package zutuan.bot.meeting.rsvp;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zutuan.bot.meeting.rsvp.Rsvp.Wanted;

/// What is answered to an invitation, without the words that say to which: 参加, 去不了请王建代. Pure.
final class RsvpWords {
    private static final String END = "[\\s,,。.!!~了的哈呀啊吧哦]*";
    private static final String ME = "(?:我们?|本人)?(?:也|都|就|这次|那天|当天|真的?|实在|确实|恐怕|估计|可能|应该)*";
    private static final String SENDING = "(?:改?由|请|让|叫|派|换|安排|委托|拜托|指派)";
    private static final String MORE = "(?:[\\s,,。]+(.*)|(" + SENDING + ".*))?";
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
                            + "(?:大概|大约|约)?\\s*([\\d一二三四五六七八九十两半个来把多分钟小时头刻]{0,12}?)(?:左右|的样子)?"
                            + END);
    private static final String STAYING =
            ME
                    + "(?:有事|临时有事|家里有事|村里有事|单位有事|要开会|在外地)?[\\s,,]*"
                    + ME
                    + "(?:去不了|来不了|参加不了|不能参加|不参加|没法参加|到不了|不能来|不来|不能去|请个?假)了?";
    private static final Pattern STAY = Pattern.compile(STAYING + MORE, Pattern.DOTALL);

    /// The same where it was said which meeting is meant.
    private static final Pattern STAY_AWAY =
            Pattern.compile(
                    ME
                            + "(?:不去|走不开|脱不开身|抽不开身|没空|没时间|没得空|不得空|去不成|来不成|没办法(?:去|来|参加)?)了?"
                            + MORE,
                    Pattern.DOTALL);

    private static final Pattern STAND_IN =
            Pattern.compile(
                    "(?:就|我)?"
                            + SENDING
                            + "?\\s*([^\\s,。;]{1,8}?)(?:来|去|帮我?|给我)?(?:代会|代我|代替|替我|顶我|代|替)(?:我|参加|去|来|会|一下|开会)*"
                            + END);
    private static final Pattern SENT =
            Pattern.compile(
                    "(?:我|我们?村?)?"
                            + SENDING
                            + "\\s*([^\\s,。;]{2,8}?)(?:代我?|替我)?(?:来|去|到)?(?:参加|参会|开会|出席|来|去|代会)(?:一下)?"
                            + END);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,,。;;]+");

    /// Somebody, whose name is not said.
    private static final Set<String> NOBODY = Set.of("人", "个人", "别人", "其他人", "谁", "他们", "大家");

    private RsvpWords() {}

    /// `named` says that it was said which meeting is meant.
    static Optional<Wanted> read(String text, boolean named) {
        if (COME.matcher(text).matches()) {
            return Optional.of(new Wanted.Come());
        }
        var late = LATE.matcher(text);
        if (late.matches()) {
            return Optional.of(new Wanted.ComeLate(Lateness.minutes(late.group(1))));
        }
        return stay(STAY.matcher(text))
                .or(() -> named ? stay(STAY_AWAY.matcher(text)) : Optional.empty());
    }

    /// What somebody means who was just invited; `alone` says that they said it to the bot.
    static Optional<Wanted> generous(String text, boolean alone) {
        return sent(text)
                .or(() ->
                        Generous.read(text)
                                .filter(said -> alone || !said.polite())
                                .map(Generous.Said::wanted))
                .or(() -> stay(STAY_AWAY.matcher(text)));
    }

    /// 由王建参加: who comes instead, and nothing else.
    static Optional<Wanted> sent(String text) {
        return name(SENT.matcher(text)).map(name -> new Wanted.StayAway(name, ""));
    }

    /// Of a longer sentence that surely is an answer: 家里有事,明天的会我怕是去不了,让王建代会. What stands before is why.
    static Optional<Wanted> within(String text) {
        var between = BETWEEN.matcher(text);
        int from = 0;
        while (true) {
            String rest = text.substring(from);
            var found = read(rest, true).or(() -> sent(rest));
            if (found.isPresent()) {
                String before = BETWEEN.matcher(text.substring(0, from)).replaceAll(",");
                return found.map(wanted -> because(wanted, before));
            }
            if (!between.find()) {
                return Optional.empty();
            }
            from = between.end();
        }
    }

    private static Wanted because(Wanted wanted, String before) {
        return wanted instanceof Wanted.StayAway(var standIn, var reason) && reason.isEmpty()
                ? new Wanted.StayAway(standIn, before.replaceFirst(",$", ""))
                : wanted;
    }

    private static Optional<Wanted> stay(Matcher stay) {
        if (!stay.matches()) {
            return Optional.empty();
        }
        String apart = Objects.requireNonNullElse(stay.group(1), "");
        return Optional.of(away(Objects.requireNonNullElse(stay.group(2), apart).strip()));
    }

    /// Who comes instead, and why: either may be said alone, the reason first.
    private static Wanted away(String rest) {
        var between = BETWEEN.matcher(rest);
        int from = 0;
        do {
            String tail = rest.substring(from);
            var name = name(SENT.matcher(tail)).or(() -> name(STAND_IN.matcher(tail)));
            if (name.isPresent()) {
                String reason = rest.substring(0, from).replaceFirst("[\\s,,。;;]+$", "");
                return new Wanted.StayAway(name.get(), reason);
            }
            from = between.find() ? between.end() : rest.length();
        } while (from < rest.length());
        return new Wanted.StayAway("", rest);
    }

    private static Optional<String> name(Matcher sent) {
        return sent.matches() && !NOBODY.contains(sent.group(1))
                ? Optional.of(sent.group(1))
                : Optional.empty();
    }
}
