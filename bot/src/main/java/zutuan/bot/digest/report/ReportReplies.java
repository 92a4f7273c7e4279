package zutuan.bot.digest.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Measure;

/// Every word of the report of a quarter in the chat. Nobody is ranked in it.
record ReportReplies(Report report) {
    static final String HELP_NOT_HERE = "技术求助的清单由第一书记和镇里的人私聊看。看自己的求助请发：我的求助";
    static final String NOT_YOURS = "季度报告的表格和文档由第一书记和镇里的人来导出。看数请发：季度报告";

    private static final Set<Measure> FIRST =
            EnumSet.of(Measure.SESSIONS, Measure.STUDIED, Measure.ATTENDANCE);
    private static final Set<Measure> SECOND = EnumSet.of(Measure.CLOSED, Measure.HELPED);

    /// What most people want to open.
    private static final List<Measure> BUTTONS =
            List.of(Measure.SESSIONS, Measure.STUDIED, Measure.ATTENDANCE, Measure.HELPED);

    private static final int MOST = 20;

    /// One short card, each number of which opens its list.
    Message card(String page) {
        if (report.isEmpty()) {
            return Message.text(
                    "%s（%s）没有活动、问题和求助的记录。看别的季度请发：季度报告 上季度"
                            .formatted(called(), FigureReplies.days(report)));
        }
        var lines = new ArrayList<String>();
        lines.add("【季度报告】%s（%s）".formatted(called(), FigureReplies.days(report)));
        lines.add(counted(FIRST, true));
        lines.add(counted(SECOND, true));
        lines.add(counted(rest(), false));
        lines.add("口径：取消、作废的不算；一人到两场算2人次；首尾两天都算。逐条看发：%s".formatted(typed("口径")));
        lines.add("看清单发：%s（或 %s）".formatted(typed("人次"), words()));
        lines.add("网页：" + page);
        lines.add("表格和文档发：%s，私下发给您".formatted(typed("导出")));
        lines.removeIf(String::isEmpty);
        return Message.text(String.join("\n", lines)).with(new Block.Buttons(buttons()));
    }

    private String called() {
        return report.stretch().called();
    }

    private String typed(String word) {
        return "季度报告 %s %s".formatted(report.stretch().code(), word);
    }

    private static Set<Measure> rest() {
        var rest = EnumSet.allOf(Measure.class);
        rest.removeAll(FIRST);
        rest.removeAll(SECOND);
        return rest;
    }

    private String counted(Set<Measure> measures, boolean alsoNone) {
        return measures.stream()
                .filter(one -> report.tally(one).isPresent())
                .filter(one -> alsoNone || report.count(one) > 0)
                .map(one -> FigureReplies.counted(one, report))
                .collect(Collectors.joining("｜"));
    }

    private String words() {
        return report.all().stream()
                .filter(tally -> tally.count() > 0 && tally.measure() != Measure.ATTENDANCE)
                .map(tally -> FigureReplies.word(tally.measure()))
                .collect(Collectors.joining("、"));
    }

    private List<Block.Button> buttons() {
        return BUTTONS.stream()
                .filter(one -> report.count(one) > 0)
                .map(FigureReplies::word)
                .map(word -> new Block.Button("看" + word, typed(word)))
                .toList();
    }

    Message definitions() {
        var lines = new ArrayList<String>();
        lines.add("%s的口径（%s，按当地日期，首尾两天都算）：".formatted(called(), FigureReplies.days(report)));
        report.all().stream()
                .flatMap(tally -> tally.definitions().stream())
                .distinct()
                .map(line -> "· " + line)
                .forEach(lines::add);
        return Message.text(String.join("\n", lines));
    }

    /// The things behind a number.
    Message items(Measure measure, String page) {
        var tally = report.tally(measure);
        if (tally.isEmpty()) {
            return Message.text(
                    "还没有“%s”这一项。看有哪些数请发：%s".formatted(FigureReplies.word(measure), again()));
        }
        var items = tally.get().items();
        if (items.isEmpty()) {
            return Message.text(
                    "%s没有%s。看别的数请发：%s".formatted(called(), FigureReplies.name(measure), again()));
        }
        var lines = new ArrayList<String>();
        lines.add(called() + FigureReplies.counted(measure, report) + "：");
        lines.addAll(listed(items));
        lines.addAll(left(items.size(), page));
        if (measure == Measure.ATTENDANCE) {
            lines.addAll(uncounted());
        }
        return Message.text(String.join("\n", lines));
    }

    private String again() {
        return "季度报告 " + report.stretch().code();
    }

    private List<String> listed(List<Item> items) {
        var zone = report.stretch().days().zone();
        return items.stream()
                .limit(MOST)
                .map(item -> "· " + FigureReplies.item(item, zone))
                .toList();
    }

    private List<String> left(int all, String page) {
        return all <= MOST
                ? List.of()
                : List.of("还有%d条，全部在网页：%s，或发：%s".formatted(all - MOST, page, typed("导出")));
    }

    /// Sessions that nobody counted the people of.
    private List<String> uncounted() {
        var none = report.items(Measure.SESSIONS).stream().filter(one -> one.heads() == 0).toList();
        return none.isEmpty()
                ? List.of()
                : List.of(
                        "另有%d场没记人数：%s。补记请发：%s 实到20人"
                                .formatted(
                                        none.size(),
                                        String.join("、", FigureReplies.labels(none)),
                                        none.getFirst().label()));
    }

    /// The things to which people of a category came.
    Message category(String name, String page) {
        var items =
                report.items(Measure.ATTENDANCE).stream()
                        .filter(item -> Report.people(item, name) > 0)
                        .toList();
        if (items.isEmpty()) {
            return Message.text("%s没有“%s”这一类。%s".formatted(called(), name, known()));
        }
        int all = items.stream().mapToInt(item -> Report.people(item, name)).sum();
        var zone = report.stretch().days().zone();
        var lines = new ArrayList<String>();
        lines.add("%s参加的%s%d人次：".formatted(called(), name, all));
        items.stream()
                .limit(MOST)
                .map(item ->
                        "· %s %s %s，%s%d人次"
                                .formatted(
                                        item.label(),
                                        FigureReplies.day(item.at(), zone),
                                        item.text(),
                                        name,
                                        Report.people(item, name)))
                .forEach(lines::add);
        lines.addAll(left(items.size(), page));
        return Message.text(String.join("\n", lines));
    }

    private String known() {
        var named = report.people().keySet().stream().filter(one -> !one.isEmpty()).toList();
        return named.isEmpty()
                ? "看有哪些数请发：" + again()
                : "有这几类：%s；看一类请发：%s"
                        .formatted(String.join("、", named), typed("人次 " + named.getFirst()));
    }

    String sent() {
        return "%s报告（%s）：表格和文档各一份，只有您打得开，请及时存好".formatted(called(), FigureReplies.days(report));
    }
}
