package zutuan.bot.assist.page;

import java.time.YearMonth;
import zutuan.bot.assist.figures.FigureReplies;
import zutuan.bot.assist.figures.MonthFigures;
import zutuan.bot.kernel.page.Pages;

/// The numbers of a month, and what each of them counts.
record FiguresHtml(YearMonth month, YearMonth now) {
    private static final String MEANING =
            """
            <details><summary>这些数怎么算</summary>
            <p>求助：这个月提出的，撤回的和转成村里问题的不算。</p>
            <p>案例解答：看了以前的案例就解决、没有请人的。</p>
            <p>上门、电话：技术员这个月给了结果的，一件求助只算一次。</p>
            <p>解决：这个月办结、没有再犯的，包括案例解答的。</p>
            <p>中位时间：这个月有人接的求助，从提出到第一次有人接，一半比它快，一半比它慢；夜里和假日也算在内。</p>
            </details>
            """;

    String write(String scope, MonthFigures figures) {
        return nav()
                + "<p class=\"soft\">%s%s</p>"
                        .formatted(
                                scope.isEmpty() ? "全镇" : Pages.escaped(scope),
                                month.equals(now) ? "，到今天" : "")
                + numbers(figures)
                + MEANING;
    }

    private String nav() {
        String next =
                month.isBefore(now)
                        ? "<a href=\"?month=%s#month\">下月 ›</a>".formatted(month.plusMonths(1))
                        : "<span></span>";
        return "<nav><a href=\"?month=%s#month\">‹ 上月</a><b>%s</b>%s</nav>"
                .formatted(month.minusMonths(1), FigureReplies.name(month), next);
    }

    private static String numbers(MonthFigures figures) {
        return figures.isEmpty()
                ? "<p class=\"none\">这个月没有求助。</p>"
                : "<dl class=\"numbers\">%s%s%s%s%s%s</dl>"
                        .formatted(
                                number("求助", figures.asked() + "件"),
                                number("案例解答", figures.byCase() + "件"),
                                number("上门", figures.visited() + "件"),
                                number("电话解答", figures.byPhone() + "件"),
                                number("解决", figures.solved() + "件"),
                                number(
                                        "多久有人接（中位）",
                                        figures.median().map(FigureReplies::length).orElse("—")));
    }

    private static String number(String name, String value) {
        return "<div><dt>%s</dt><dd>%s</dd></div>".formatted(name, value);
    }
}
