package zutuan.bot.assist.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.assist.cases.Case.About;
import zutuan.bot.assist.cases.Case.Complaint;
import zutuan.bot.assist.cases.Case.Counsel;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.settings.Section;

/// Reads files of cases, and says of each that is incomplete or unsafe what is wrong with it: no
/// doses beyond the label, no treatment where a notifiable disease may be. Used once.
final class CaseReader {
    private static final String NUMBER = "编号";
    private static final String KIND = "对象";
    private static final String SEASON = "月份";
    private static final String REMEDY = "办法";
    private static final String AVOID = "不要";
    private static final String SOURCE = "来源";
    private static final Map<String, Field> FIELDS =
            Map.of("烟草", Field.TOBACCO, "畜牧", Field.LIVESTOCK, "作物", Field.OTHER);

    private static final int SHORT = 30;
    private static final int LONG = 200;

    private final Map<Integer, Case> cases = new HashMap<>();

    CaseLibrary library(List<Section> files) {
        var all = new ArrayList<Case>();
        for (var file : files) {
            String title = file.required("站所", "写 烟草、畜牧 或 作物");
            var field = Optional.ofNullable(FIELDS.get(title));
            if (field.isEmpty() && !title.isEmpty()) {
                file.mistake("站所", "“" + title + "”不行，请写 烟草、畜牧 或 作物");
            }
            String source = file.text(SOURCE, "");
            for (var section : file.sections("案例")) {
                all.add(read(section, field.orElse(Field.OTHER), source));
                section.close();
            }
        }
        return new CaseLibrary(all);
    }

    private Case read(Section section, Field field, String source) {
        var one =
                new Case(
                        number(section),
                        about(section, field),
                        complaint(section),
                        counsel(section, source));
        if (one.number() > 0 && cases.putIfAbsent(one.number(), one) != null) {
            section.mistake(NUMBER, one.code() + "已经有了，请换一个编号");
        }
        return one;
    }

    private static int number(Section section) {
        String text = section.required(NUMBER, "写成 C101 的样子");
        if (text.isEmpty() || text.matches("C[1-9]\\d{0,2}")) {
            return text.isEmpty() ? 0 : Integer.parseInt(text.substring(1));
        }
        section.mistake(NUMBER, "“" + text + "”不行，请写 C1 到 C999；再往上的留给站所自己的案例");
        return 0;
    }

    private static About about(Section section, Field field) {
        String kind = section.required(KIND, "写作物或牲畜的名称");
        if (!kind.isEmpty() && Kinds.SHIPPED.in(kind).isEmpty()) {
            section.mistake(KIND, "不认得“" + kind + "”，请换一个通常的名称");
        }
        String months = section.text(SEASON, "全年");
        var season = Season.parse(months);
        if (season.isEmpty()) {
            section.mistake(SEASON, "“" + months + "”不行，请写 3-5、10-2、7 或 全年");
        }
        return new About(field, kind, section.text("时段", ""), season.orElse(Season.ALL_YEAR));
    }

    private static Complaint complaint(Section section) {
        String title = within(section, "题目", "一句话写是什么问题", SHORT);
        String symptom = within(section, "症状", "写看得见的样子", LONG);
        String sayings = section.required("俗话", "写几种老百姓的说法，用分号隔开");
        return new Complaint(title, symptom, parts(sayings));
    }

    static List<String> parts(String sayings) {
        return Arrays.stream(sayings.replace(';', '；').split("；", -1))
                .map(String::strip)
                .filter(saying -> !saying.isEmpty())
                .toList();
    }

    private static Counsel counsel(Section section, String source) {
        String cause = within(section, "原因", "写大概的原因", LONG);
        String todo = within(section, REMEDY, "写怎么处理", LONG);
        String avoid = within(section, AVOID, "写不能做什么", LONG);
        String from = section.text(SOURCE, source);
        if (from.isEmpty()) {
            section.mistake(SOURCE, "没有填写；写在这一条里，或写在文件开头");
        }
        var counsel = new Counsel(cause, todo, avoid, from, alerts(section));
        Caution.of(counsel).forEach(warning -> section.mistake(warning.where(), warning.what()));
        return counsel;
    }

    private static boolean alerts(Section section) {
        String text = section.text("须报", "否");
        if (!text.equals("是") && !text.equals("否")) {
            section.mistake("须报", "“" + text + "”不行，请写 是 或 否");
        }
        return text.equals("是");
    }

    private static String within(Section section, String key, String whatToDo, int longest) {
        String text = section.required(key, whatToDo);
        if (text.length() > longest) {
            section.mistake(key, "太长（" + text.length() + "字），请写到" + longest + "字以内");
        }
        return text;
    }
}
