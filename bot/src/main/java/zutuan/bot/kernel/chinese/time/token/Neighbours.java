package zutuan.bot.kernel.chinese.time.token;

import zutuan.bot.kernel.chinese.Words;

/// Whether a word of the lexicon means a time where it stands: 五一前 does, 五一村 does not.
final class Neighbours {
    private static final Words AFTER_FEAST =
            Words.of(
                    "节", "前", "之前", "以前", "期间", "假", "长假", "小长假", "放假", "后", "以后", "之后", "过后", "当天",
                    "那天", "活动", "表彰", "慰问", "演出", "晚会", "上午", "下午", "早上", "晚上", "开会", "到", "至", ",",
                    "。", "?", "!", "第", "回", "值班", "大家", "要", "去", "来", "我");
    private static final Words COUNTED = Words.of("次", "回", "趟", "遍", "个人", "家", "户");
    private static final String GIVEN = "鸣福凡帆峰涛鹏杰伟琳婷娟民明军强波勇刚平华英芳丽敏静超磊洋艳辉宁宇航林文武成龙";
    private static final Words AFTER_NAME =
            Words.of(
                    "说", "来", "去", "在", "的", "和", "同志", "书记", "主任", "支书", "老师", "他", "她", "家", "问",
                    "讲");
    private static final Words FESTIVE = Words.of("快乐", "愉快", "好", "安康");

    private Neighbours() {}

    static boolean allow(String text, int start, int end, Lexicon.Word word) {
        return switch (word.kind()) {
            case FEAST_DIGITS -> feast(text, start, end);
            case FEAST, TERM -> !FESTIVE.follow(text, end) && festival(text, start, end);
            case BEFORE -> charAt(text, end) != '台';
            // 六点半收工 has its time already.
            case OFF_DUTY -> start == 0 || "点分半刻钟".indexOf(text.charAt(start - 1)) < 0;
            case WEEKEND -> !FESTIVE.follow(text, end);
            case WEEKDAY -> weekday(text, start, end);
            case FEAST_NEXT -> "前后".indexOf(charAt(text, end)) >= 0 && holidayTalk(text, start);
            case PART_SHORT -> shortPart(text, start, end);
            case OF -> !"Tt".contains(word.value()) || (digit(text, start - 1) && digit(text, end));
            case ZERO_PAST, TAIL, KE, SHARP, MINUTE_MARK, MONTH_MARK, YEAR_MARK, DAY_MARK ->
                    start > 0;
            case LUNAR_MONTH -> text.charAt(start) != '大' || charAt(text, end) == '初';
            case INSIDE, YEAR_EVE, VAGUE -> !counted(text, start) && !besideFeast(text, start);
            default -> true;
        };
    }

    private static boolean feast(String text, int start, int end) {
        if (start > 0 && "第逢零一二三四五六七八九十0123456789.周期".indexOf(text.charAt(start - 1)) >= 0) {
            return false;
        }
        return end == text.length() || AFTER_FEAST.follow(text, end);
    }

    /// 一周三次 counts, 下周15号 has a two-digit number behind 周, 老周三... is a person.
    private static boolean weekday(String text, int start, int end) {
        boolean arabic = digit(text, end - 1);
        if (arabic && (digit(text, end) || charAt(text, end) == '.' || charAt(text, end) == ':')) {
            return false;
        }
        if (start > 0 && "老小".indexOf(text.charAt(start - 1)) >= 0) {
            return false;
        }
        return !COUNTED.follow(text, end) && !givenName(text, start, end);
    }

    /// 周一鸣 and 周五福书记 are people.
    private static boolean givenName(String text, int start, int end) {
        boolean surname = text.charAt(start) == '周' && end == start + 2;
        if (!surname || GIVEN.indexOf(charAt(text, end)) < 0) {
            return false;
        }
        char after = charAt(text, end + 1);
        return !Character.isLetter(after) || AFTER_NAME.follow(text, end + 1);
    }

    /// 三年后 and 两周内 count; 年后 and 周内 do not.
    private static boolean counted(String text, int start) {
        boolean unit = start < text.length() && "年月周日季".indexOf(text.charAt(start)) >= 0;
        return unit
                && start > 0
                && "零〇一二三四五六七八九十两几半个多本这0123456789".indexOf(text.charAt(start - 1)) >= 0;
    }

    /// 立夏村 and 张立春 are names; 三月三号 is a date and 三月三 a feast.
    private static boolean festival(String text, int start, int end) {
        boolean numbered = "一二三五六九十".indexOf(text.charAt(end - 1)) >= 0;
        boolean named = "村组路社区街乡镇".indexOf(charAt(text, end)) >= 0 && !text.startsWith("组织", end);
        boolean doing = start > 0 && text.charAt(start - 1) == '闹';
        boolean surname = start > 0 && "张王李赵陈杨刘黄吴徐孙胡朱高林何郭马罗".indexOf(text.charAt(start - 1)) >= 0;
        return !named
                && !doing
                && !surname
                && !(numbered && "号日十点".indexOf(charAt(text, end)) >= 0);
    }

    /// 国庆前两天 counts from a festival; 前两天 alone is open.
    private static boolean besideFeast(String text, int start) {
        boolean side = start < text.length() && "前后".indexOf(text.charAt(start)) >= 0;
        return side && start > 0 && "节庆秋午旦明至夕日号假".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static boolean holidayTalk(String text, int start) {
        return start == 0 || "季环关时佳细情音章调".indexOf(text.charAt(start - 1)) < 0;
    }

    private static boolean shortPart(String text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        boolean afterDate = "日号天儿一二三四五六周年末每当".indexOf(before) >= 0;
        char next = charAt(text, end);
        boolean beforeClock = "一二三四五六七八九十两".indexOf(next) >= 0 || Character.isDigit(next);
        return afterDate || beforeClock;
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }
}
