package zutuan.bot.assist.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zutuan.bot.assist.model.HelpRequest;

/// How little a request can wait that nobody has taken, the least first.
public enum Urgency {
    /// By its words.
    URGENT("急"),
    /// Nobody is left to be asked.
    STUCK("没人接"),
    /// The first one did not take it.
    PASSED("已转"),
    USUAL("");

    private static final List<String> CALM = List.of("不急", "不着急", "不是很急", "没死");
    private static final List<String> WORDS =
            List.of(
                    "急", "马上", "赶紧", "赶快", "快点", "难产", "生不下", "抽搐", "倒地", "中毒", "高烧", "发烧", "死了",
                    "死掉", "出血", "吐血", "便血", "喘", "不吃不喝", "站不起", "一片一片", "成片", "蔓延", "越来越多", "全倒",
                    "传开", "传染");

    private final String title;

    Urgency(String title) {
        this.title = title;
    }

    /// Empty for the usual.
    public String title() {
        return title;
    }

    public static Urgency of(HelpRequest request) {
        String said = request.asked().said();
        for (String calm : CALM) {
            said = said.replace(calm, "");
        }
        var course = request.course();
        if (WORDS.stream().anyMatch(said::contains)) {
            return URGENT;
        }
        if (course.passAt() == null) {
            return STUCK;
        }
        return course.told().size() > 1 ? PASSED : USUAL;
    }

    /// The most urgent first; of the equally urgent each is followed by the nearest, from the one
    /// that has waited longest on.
    public static List<HelpRequest> order(List<HelpRequest> waiting, Route route) {
        var levels =
                waiting.stream()
                        .sorted(
                                Comparator.comparing((HelpRequest one) -> one.asked().at())
                                        .thenComparingLong(HelpRequest::number))
                        .collect(
                                Collectors.groupingBy(
                                        Urgency::of, TreeMap::new, Collectors.toList()));
        return levels.values().stream().flatMap(one -> route.along(one).stream()).toList();
    }
}
