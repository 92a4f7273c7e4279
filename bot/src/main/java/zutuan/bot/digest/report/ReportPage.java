package zutuan.bot.digest.report;

import java.util.function.Function;
import java.util.stream.Collectors;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.digest.quarter.Stretch;
import zutuan.bot.digest.quarter.Tally;
import zutuan.bot.kernel.calendar.Quarter;
import zutuan.bot.kernel.page.Pages;
import zutuan.bot.kernel.talk.Figure.Item;

/// A report in HTML: each number leads to its list. Everything that members typed is escaped.
///
/// @param own whether it is only of what one member had a part in
record ReportPage(Report report, Quarter quarter, boolean own) {
    ReportPage(Report report, Quarter quarter) {
        this(report, quarter, false);
    }

    String write(boolean hasNext) {
        return """
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s · 组团助手</title>
        <link rel="stylesheet" href="/report/page.css">
        </head>
        <body>
        <header><a href="/chat" aria-label="%s">‹</a><h1>%s</h1></header>
        <main>
        <nav><a href="%s">%s</a>%s</nav>
        <p class="days">%s</p>
        <section id="numbers"><h2>%s</h2><ul class="numbers">%s</ul></section>
        %s
        <p class="days">%s</p>
        </main>
        </body>
        </html>
        """
                .formatted(
                        PageReplies.TITLE,
                        PageReplies.BACK,
                        report.stretch().called(),
                        ReportPages.path(quarter.later(-1)),
                        PageReplies.BEFORE,
                        hasNext ? next() : "",
                        PageReplies.days(report) + (own ? PageReplies.OWN : ""),
                        PageReplies.NUMBERS,
                        joined(report, this::number),
                        joined(report, this::list),
                        Pages.escaped(PageReplies.EXPORT.formatted(Stretch.code(quarter))));
    }

    private String next() {
        return "<a href=\"%s\">%s</a>"
                .formatted(ReportPages.path(quarter.later(1)), PageReplies.NEXT);
    }

    private static String joined(Report report, Function<Tally, String> form) {
        return report.all().stream().map(form).collect(Collectors.joining());
    }

    private String number(Tally tally) {
        return "<li><a href=\"#%s\">%s</a></li>"
                .formatted(
                        tally.measure().name(),
                        Pages.escaped(FigureReplies.counted(tally.measure(), report)));
    }

    private String list(Tally tally) {
        String name = tally.measure().name();
        return """
        <section id="%s"><h2>%s</h2><p class="definition">%s：%s</p>%s<a class="top" href="#numbers">%s</a></section>
        """
                .formatted(
                        name,
                        Pages.escaped(FigureReplies.counted(tally.measure(), report)),
                        PageReplies.DEFINITIONS,
                        Pages.escaped(String.join("；", tally.definitions())),
                        tally.items().isEmpty()
                                ? "<p>%s</p>".formatted(PageReplies.NONE)
                                : tally.items().stream()
                                        .map(item -> item(name, item))
                                        .collect(Collectors.joining("", "<ol>", "</ol>")),
                        PageReplies.TOP);
    }

    private String item(String measure, Item item) {
        var zone = report.stretch().days().zone();
        return "<li id=\"%s\"><b>%s</b><small>%s</small><span>%s</span><em>%s</em></li>"
                .formatted(
                        Pages.escaped(ReportPages.anchor(measure, item)),
                        Pages.escaped(item.label()),
                        FigureReplies.day(item.at(), zone),
                        Pages.escaped(item.text()),
                        Pages.escaped(PageReplies.people(item)));
    }
}
