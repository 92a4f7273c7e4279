package zutuan.bot.assist.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zutuan.bot.assist.cases.Case.Counsel;

/// What a counsel must not say, and must say. A dose stands on the label and depends on it; of a
/// notifiable disease nothing is told but to report it and to leave everything where it is.
final class Caution {
    private static final List<String> UNITS =
            List.of("毫克", "毫升", "千克", "公斤", "克", "倍", "mg", "ml", "kg", "g");

    /// 每亩2斤, 兑水30斤, 1:500, 0.5%: how much of what, in words of the village too. 湿度70% is none.
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?:每(?:亩|桶|头|只|羽|匹|株|棵|箱|次|天|日|公斤|斤|方|平方?米?)[^,，。；;\\d采摘剪留]{0,6}"
                            + "|[兑对加掺]水?|[喂灌打喷撒施拌注]射?(?:上|了|下)?)[^,，。；;\\d采摘剪留]{0,3}"
                            + "(?:[\\d.]+|[一二两三四五六七八九十百半]+)(?:多|来)?(?:斤|两|钱|升|瓶盖?|盖|包|袋|支|片|粒|勺|调羹|单位|万单位)"
                            + "|[1一][:：]\\d{2,}|[千万]分之[一二三四五六七八九十\\d]+|\\d+(?:ppm|PPM|万单位)");

    private static final Pattern SHARE =
            Pattern.compile(
                    "(?<!(?:湿度|水分|含水量?|遮阴|遮光|面积|率|比例|成熟度)[^,，。；;]{0,5})[\\d.]+[%％‰](?!以[上下]|的?(?:湿度|水分|面积|遮))");

    private static final List<String> NOT_DONE = List.of("勿移动", "勿出售", "勿剖检");
    private static final String NUMERALS = "0123456789一二两三四五六七八九十百千半";
    private static final String REPORT = "立即报告";

    private Caution() {}

    /// What is wrong under which heading.
    record Warning(String where, String what) {}

    static List<Warning> of(Counsel counsel) {
        var warnings = new ArrayList<Warning>();
        dosed(counsel.todo()).ifPresent(dose -> warnings.add(new Warning("办法", tooExact(dose))));
        dosed(counsel.avoid()).ifPresent(dose -> warnings.add(new Warning("不要", tooExact(dose))));
        if (counsel.alerts() && !counsel.todo().startsWith(REPORT)) {
            warnings.add(new Warning("办法", "须报的要以“立即报告”开头，不写治法"));
        }
        for (String said : counsel.alerts() ? NOT_DONE : List.<String>of()) {
            if (!counsel.avoid().contains(said)) {
                warnings.add(new Warning("不要", "须报的要写明“" + said + "”"));
            }
        }
        return warnings;
    }

    private static String tooExact(String dose) {
        return "“" + dose + "”是剂量，请改写成“按标签”";
    }

    /// The first number with a unit of drugs.
    private static Optional<String> dosed(String text) {
        for (int at = 1; at < text.length(); at++) {
            int end = at;
            for (String unit : UNITS) {
                end = end == at && text.startsWith(unit, at) ? at + unit.length() : end;
            }
            if (end > at && NUMERALS.indexOf(text.charAt(at - 1)) >= 0) {
                return Optional.of(text.substring(at - 1, end));
            }
        }
        return Stream.of(AMOUNT, SHARE)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
