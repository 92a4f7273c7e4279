package zutuan.bot.digest.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.digest.report.FigureReplies;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Measure;

/// Every word of a draft: what was done, how much of it, and after each number in brackets the ids
/// of what it counts. Nobody is quoted, because nobody's consent to it is on record.
record BriefingReplies(Report report, String workspace) {
    private static final int MOST_SOURCES = 40;
    private static final int MOST_EXAMPLES = 6;
    private static final List<Measure> ISSUES =
            List.of(
                    Measure.REPORTED,
                    Measure.CLOSED,
                    Measure.STUDIED,
                    Measure.HELPED,
                    Measure.UNCONFIRMED,
                    Measure.OVERDUE);
    private static final List<Measure> SUPPLIES =
            List.of(Measure.NEEDS, Measure.MET, Measure.SUPPLIED, Measure.ADOPTED);

    static String future(String called) {
        return "%s还没到，没有记录可写。写这个季度的请发：简报草稿".formatted(called);
    }

    boolean isEmpty() {
        return report.isEmpty();
    }

    String nothing() {
        return "%s（%s）没有记录，写不出简报。写别的时间请发：简报草稿 上季度"
                .formatted(report.stretch().called(), FigureReplies.days(report));
    }

    String title() {
        return "【待审核】%s工作简报（%s）".formatted(workspace, report.stretch().called());
    }

    String fileName() {
        return "简报草稿%s.docx".formatted(report.stretch().called());
    }

    String text() {
        return title() + "\n" + String.join("\n", paragraphs());
    }

    List<String> paragraphs() {
        var all = new ArrayList<String>();
        all.add("统计期：%s。数后面括号里是来源编号。".formatted(FigureReplies.days(report)));
        all.addAll(sessions());
        all.addAll(part("问题：", ISSUES, Measure.CLOSED));
        all.addAll(part("技术求助：", List.of(Measure.ASSISTED), Measure.ASSISTED));
        all.addAll(part("供需和推广：", SUPPLIES, Measure.ADOPTED));
        all.add("以上只按记录写成，没有引用任何人的原话（没有登记过谁同意引用）。请核对来源、补充内容后再用。");
        return all;
    }

    private List<String> sessions() {
        if (report.count(Measure.SESSIONS) == 0) {
            return List.of();
        }
        var all = new ArrayList<String>();
        var people =
                report.people().keySet().stream()
                        .filter(name -> !name.isEmpty())
                        .map(this::category);
        var parts =
                Stream.concat(
                        Stream.of(sourced(Measure.SESSIONS), attendance())
                                .filter(part -> !part.isEmpty()),
                        people);
        all.add("活动：" + parts.collect(Collectors.joining("，")) + "。");
        all.addAll(examples(Measure.SESSIONS));
        return all;
    }

    private String attendance() {
        int people = report.count(Measure.ATTENDANCE);
        return people == 0
                ? ""
                : "参加%d人次（%s）".formatted(people, sources(report.items(Measure.ATTENDANCE)));
    }

    private String category(String name) {
        var items =
                report.items(Measure.ATTENDANCE).stream()
                        .filter(item -> Report.people(item, name) > 0)
                        .toList();
        int people = items.stream().mapToInt(item -> Report.people(item, name)).sum();
        return "%s%d人次（%s）".formatted(name, people, sources(items));
    }

    private List<String> part(String head, List<Measure> measures, Measure shown) {
        var counted = measures.stream().filter(one -> report.count(one) > 0).toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<String>();
        all.add(head + counted.stream().map(this::sourced).collect(Collectors.joining("，")) + "。");
        all.addAll(examples(shown));
        return all;
    }

    /// `办结3件（1号、2号、3号）`.
    private String sourced(Measure measure) {
        return "%s（%s）"
                .formatted(FigureReplies.counted(measure, report), sources(report.items(measure)));
    }

    private static String sources(List<Item> items) {
        var labels = FigureReplies.labels(items);
        String all = String.join("、", labels.subList(0, Math.min(MOST_SOURCES, labels.size())));
        return labels.size() > MOST_SOURCES ? "%s 等%d项".formatted(all, labels.size()) : all;
    }

    private List<String> examples(Measure measure) {
        var zone = report.stretch().days().zone();
        return report.items(measure).stream()
                .limit(MOST_EXAMPLES)
                .map(item ->
                        "· %s，%s%s（%s）"
                                .formatted(
                                        FigureReplies.day(item.at(), zone),
                                        item.text(),
                                        item.heads() == 0 ? "" : "，" + item.heads() + "人次",
                                        item.label()))
                .toList();
    }
}
