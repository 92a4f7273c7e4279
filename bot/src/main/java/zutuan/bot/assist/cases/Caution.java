package zutuan.bot.assist.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zutuan.bot.assist.cases.Case.Counsel;

/// What a counsel must not say, and must say. A dose stands on the label and depends on it; of a
/// notifiable disease nothing is told but to report it and to leave everything where it is.
final class Caution {
    private static final List<String> UNITS =
            List.of("毫克", "毫升", "千克", "公斤", "克", "倍", "mg", "ml", "kg", "g");

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
        return Optional.empty();
    }
}
