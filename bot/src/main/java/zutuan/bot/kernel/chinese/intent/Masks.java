package zutuan.bot.kernel.chinese.intent;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.QuickPattern;

/// Replaces names, times and numbers of a message by letters: V village, P person, T time, K number
/// of a card, Q quantity, N other number.
///
/// Cruder than the readers of times and slots on purpose: what counts is that a message looks the
/// same when the models are trained and when they are asked. Thread-safe.
public final class Masks {
    private static final int LONGEST = 300;
    private static final String DIGIT = "[0-9零〇一二三四五六七八九十百千万两半几多余来把]";
    private static final Pattern MENTION = Pattern.compile("^(?:@\\S+\\s+)+");
    private static final QuickPattern PERSON =
            QuickPattern.compile(
                    "[张王李赵刘陈杨黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢姜"
                            + "崔钟谭陆汪范廖石金韦贾夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]"
                            + "[\\u4e00-\\u9fa5]{0,2}?(?:书记|主任|站长|镇长|局长|所长|组长|支书|师傅|医生|工程师|工|老师|老板"
                            + "|会计|主席|委员|队长|科长|院长|总)"
                            + "|[老小][张王李赵刘陈杨黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭肖]");
    private static final QuickPattern TIME =
            QuickPattern.compile(
                    ("(?:大?[前昨今明后](?:天|日|儿|早|晚)|[这本上下]{1,3}个?(?:周|礼拜|星期)[一二三四五六日天末1-7]?"
                                    + "|(?:周|礼拜|星期)[一二三四五六日天末1-7]|D{1,4}月(?:D{1,4}[号日])?|[上下这本]个?(?:月|季度)"
                                    + "|月底|年底|凌晨|早上|早晨|上午|中午|晌午|下午|傍晚|晚上|[0-9]{1,2}:[0-9]{2}"
                                    + "|D{1,3}点(?:半|钟|一刻|D{1,3}分?)?"
                                    + "|D{1,4}(?:天|个?小时|个?钟头|分钟|个月|个?星期|周|年)(?:之内|以内|之前|[内后前])?){1,8}")
                            .replace("D", DIGIT));
    private static final QuickPattern CARD_NUMBER =
            QuickPattern.compile("第?[0-9零〇一二三四五六七八九十]{1,4}[号条]|\\b0[0-9]{3}\\b|\\bj[0-9]{1,4}\\b");
    private static final QuickPattern QUANTITY =
            QuickPattern.compile(
                    "[0-9零〇一二三四五六七八九十百千万两半几多余来把.]{1,9}"
                            + "(?:斤|公斤|吨|头|只|亩|棵|株|袋|箱|台|套|米|公里|户|人次|人|个|名|位|车|方|盏|条|件|家|块|元"
                            + "|万|份|桶|间|处|场|次|把|顶|升|辆|里|度|成)");
    private static final QuickPattern NUMBER =
            QuickPattern.compile("[0-9]{1,20}(?:\\.[0-9]{1,9})?%?|[一二三四五六七八九十百千两]{2,9}");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final List<Masked> masks;

    private record Masked(QuickPattern pattern, String letter) {}

    /// Places and people are known by these names, with or without 村 or 社区 behind a place.
    public Masks(Collection<String> places, Collection<String> people) {
        masks =
                Stream.of(
                                named(places, "(?:村|社区)?", "V"),
                                named(people, "", "P"),
                                Stream.of(
                                        new Masked(PERSON, "P"),
                                        new Masked(TIME, "T"),
                                        new Masked(CARD_NUMBER, "K"),
                                        new Masked(QUANTITY, "Q"),
                                        new Masked(NUMBER, "N")))
                        .flatMap(each -> each)
                        .toList();
    }

    private static Stream<Masked> named(Collection<String> names, String tail, String letter) {
        if (names.isEmpty()) {
            return Stream.empty();
        }
        String words =
                names.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")"));
        return Stream.of(new Masked(QuickPattern.compile(words + tail), letter));
    }

    /// The masked form of a text in its normal form; of a long one, its beginning.
    String mask(String normal) {
        String beginning = normal.length() > LONGEST ? normal.substring(0, LONGEST) : normal;
        String masked = MENTION.matcher(beginning.strip()).replaceFirst("");
        masked = BLANK.matcher(masked.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        for (var mask : masks) {
            masked = mask.pattern().replaceAll(masked, mask.letter());
        }
        return masked;
    }
}
