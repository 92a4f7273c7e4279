package zutuan.bot.kernel.talk;

import java.util.regex.Pattern;

/// What people put behind a name when they ask for something: 何勇 谢谢, 何勇去看一下吧. Pure.
public final class Manners {
    private static final String PARTICLE = "[吧嘛哈啊呀哦噢嘞咯了。.!!~\\s]*";
    private static final Pattern THANKS =
            Pattern.compile(
                    "[\\s,,。.!!]*(?:谢谢|谢了|多谢|感谢|辛苦|麻烦|拜托|劳烦)(?:大家|各位|领导|您|你|一下)?" + PARTICLE + "$");
    private static final Pattern TASK =
            Pattern.compile(
                    "(?<=\\p{IsHan}{2})\\s*(?:来|去)?(?:办|办理|处理|负责|牵头|跟进|落实|解决|看看|看|弄)(?:一下|下)?"
                            + PARTICLE
                            + "$");
    private static final Pattern END = Pattern.compile("(?<=\\p{IsHan}{2})" + PARTICLE + "$");

    private Manners() {}

    /// The name alone, if there is one before it.
    public static String without(String said) {
        String name = said.strip();
        for (var courtesy : new Pattern[] {THANKS, TASK, END}) {
            name = courtesy.matcher(name).replaceFirst("");
        }
        return name.isEmpty() ? said.strip() : name;
    }
}
