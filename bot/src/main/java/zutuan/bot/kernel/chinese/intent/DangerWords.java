package zutuan.bot.kernel.chinese.intent;

import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.QuickPattern;

/// Words that speak of danger to life and limb, or to all animals of a place, whoever says them
/// when.
public final class DangerWords {
    private static final String FIRE =
            "火灾|(?<!围)着火|起火|失火|打火(?!机)|山火|冒火|火[^,。]{0,2}压不住|[烧燃]起来|烧过来|火苗|爆炸"
                    + "|(?<![管冻胎])(?:炸了|在炸)|(?:[房屋棚仓林山草]|柴火?)[^,。]{0,4}[烧燃][了着]";

    private static final String WATER =
            "山洪|决堤|[翻漫]堤|溃坝|坝[^,。]{0,2}[垮漫溃]|漂起个?人|捞人|[涨发]大水|水进屋|落水|淹死|冲走"
                    + "|(?:掉|滚|跌|跳|滑|栽[进到])[进到下在]?[^,。]{0,3}[水河塘井沟岩崖坑池坎库江]";

    private static final String FALL =
            "泥石流|房屋倒塌|房子塌|楼板[垮塌]|被埋|埋[了到](?:人|[一两二三四五]|半间)|地陷|[砸压]到?人|压死|垮[^,。]{0,4}到人";

    private static final String LIFE =
            "被?困[在到住]|被困|受伤|人命|救命|救人|昏倒|晕倒|没气了|喝农药|中毒|触电|[遭被]电打|煤气|天然气漏|液化气漏|管道气漏|闷倒|关到人|撞死|撞[到了]人|侧翻|翻车"
                    + "|翻[^,。]{0,2}[沟岩]|船翻|摔伤|摔[^,。]{0,2}[崖岩]|失踪|[人娃孩汉][^,。]{0,5}不见了|[人娃孩游个][^,。]{0,6}没上来|一夜没回";

    private static final String EPIDEMIC = "疫情|瘟|口蹄疫|禽流感|大批死|成批死|死完了|死了?一[地片]";

    /// Animals that die, or soon after each other, may be an epidemic.
    private static final String DYING =
            "(?:猪(?!苓)|(?<![蜗天])牛(?!筋草|膝)|羊(?!肚菌|角椒)|鸡(?!枞)|鸭(?!跖草)|鹅|牲口|牲畜)[^,,。]{0,8}(?:死|发病)|死了?[\\d一二两三四五六七八九十几好]+[头只]";

    private static final QuickPattern ANIMALS = QuickPattern.compile(DYING);

    private static final QuickPattern PEOPLE =
            QuickPattern.compile(
                    LIFE + "|(?:娃|学生|老人|老汉|老太婆?|有人|[个埋]人)[^,。]{0,6}[掉落滚跌冲摔淹跳走]|跳[塘河楼]");

    /// Animals that have eaten poison: their vets are called, not 120.
    private static final Pattern POISONED =
            Pattern.compile(
                    "(?:猪|(?<!蜗)牛|羊|[鸡鸭鹅兔马狗]|牲口|牲畜|蜂)(?!肉)[^,。]{0,8}(?:(?:[吃喝舔啃]|误食|误饮|沾)[^,。]{0,6}(?:农药|鼠药|耗子药|毒|敌敌畏|百草枯|除草剂|[打喷]过药)|中毒|毒死|毒倒)");

    private static final Pattern PERSONS =
            Pattern.compile("[个有的家]人|[娃孩]|学生|老[人汉头太伯]|爷|奶奶|婆|村民|师傅|工人|(?<!牲)我(?!们?家|的)");

    private static final QuickPattern ALL =
            QuickPattern.compile(String.join("|", FIRE, WATER, FALL, LIFE, EPIDEMIC, DYING));

    private DangerWords() {}

    public static boolean in(String text) {
        return ALL.find(text);
    }

    /// Whether animals die, which may be an epidemic.
    public static boolean animalsDie(String text) {
        return ANIMALS.find(text);
    }

    /// Whether animals were poisoned, and nobody with them.
    static boolean animalsArePoisoned(String text) {
        return POISONED.matcher(text).find() && !PERSONS.matcher(text).find();
    }

    /// Whether it is people who need help, more than things.
    public static boolean ofPeople(String text) {
        return PEOPLE.find(text);
    }
}
