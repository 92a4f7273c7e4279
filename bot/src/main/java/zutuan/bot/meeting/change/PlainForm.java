package zutuan.bot.meeting.change;

import java.util.regex.Pattern;
import zutuan.bot.kernel.talk.Heard;

/// Whether words that change a meeting are a command or talk about it: 下午的会改到几点了?算了我看到了 asks others
/// and 院坝会改成烧烤会,来了六十多个 tells something. Among people a meeting that is not named by its number is
/// changed by a sentence that says little else.
final class PlainForm {
    /// Asked, taken back in the same breath, or told.
    private static final Pattern TALK =
            Pattern.compile("[??]|几[点号时]|哪[天里个]|[吗嘛么呢]$|算了|看到了|晓得了|知道了|听说|好像|效果|得很|终于|居然");

    private static final Pattern NUMBERED = Pattern.compile("(?:会议?|观摩)\\s*\\d{1,9}号?");

    /// When or where it will be, in the clause that says so.
    private static final Pattern TIME_OR_PLACE =
            Pattern.compile(
                    "^[^,,。!!;;\\n]*?(?:\\d|[一二三四五六七八九十两半][点号月日时]|[周星期][一二三四五六日天末]|礼拜|[今明后]天|[明今后下][早晚午个周]|[上下中]午|晚上|早上|线上"
                            + "|[室楼村镇厅场馆校坝站社寨])");

    private static final int SHORT = 10;

    private PlainForm() {}

    /// `rest` is what follows the verb.
    static boolean isCommand(Heard heard, String which, String rest) {
        boolean asked =
                !heard.isTalk() || heard.subject() != null || NUMBERED.matcher(which).matches();
        return asked || !TALK.matcher(rest).find();
    }

    /// The same of words that say what it becomes.
    static boolean isChange(Heard heard, String which, String becomes) {
        boolean named =
                NUMBERED.matcher(which).matches()
                        || !heard.isTalk()
                        || becomes.length() <= SHORT
                        || TIME_OR_PLACE.matcher(becomes).find();
        return named && isCommand(heard, which, becomes);
    }
}
