package zutuan.bot.kernel.chinese;

/// The value of one written digit or unit.
final class Digits {
    private static final String CHINESE = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";

    private Digits() {}

    /// 0–9 for an Arabic digit, also full-width; -1 for anything else.
    static int arabic(char digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        return digit >= '０' && digit <= '９' ? digit - '０' : -1;
    }

    /// 0–9 for a Chinese digit (also 两, 俩 and formal forms); -1 for anything else.
    static int chinese(char digit) {
        if (digit == '两' || digit == '俩') {
            return 2;
        }
        return Math.max(CHINESE.indexOf(digit), FORMAL.indexOf(digit));
    }

    /// Whether a number in Chinese characters can begin with this one.
    static boolean begins(char first) {
        return unit(first) > 1 || "廿卅几数".indexOf(first) >= 0 || chinese(first) >= 0;
    }

    /// 10, 100, 1000, 10⁴ or 10⁸ for 十, 百, 千, 万, 亿; 1 for anything else.
    static long unit(char unit) {
        return switch (unit) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 1;
        };
    }
}
