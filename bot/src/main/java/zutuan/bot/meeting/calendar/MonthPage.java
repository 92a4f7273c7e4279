package zutuan.bot.meeting.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.OwnAnswer;
import zutuan.bot.meeting.model.Slot;

/// A month of meetings in HTML: a grid of days and the list of what is on. Everything that members
/// typed is escaped.
///
/// `mine` are the invitations of whoever looks at it, by the number of the meeting.
record MonthPage(MeetingTexts texts, YearMonth month, Instant now, Map<Long, Invitation> mine) {
    private static final String WEEKDAYS = "一二三四五六日";

    String write(List<Meeting> meetings, String feedLink, String name) {
        return """
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>会议 · 组团助手</title>
        <link rel="stylesheet" href="/meetings/page.css">
        </head>
        <body>
        <header><a href="/chat" aria-label="回到群聊">‹</a><h1>会议</h1><span>%s</span></header>
        <main>
        <nav><a href="?month=%s">‹ 上月</a><h2>%d年%d月</h2><a href="?month=%s">下月 ›</a></nav>
        %s
        <section aria-label="本月的会"><h2>本月的会</h2>%s</section>
        <section class="feed"><h2>手机日历订阅</h2>
        <p>用手机相机扫一扫,或把下面的链接粘贴到“添加订阅日历”。链接只给自己用。</p>
        %s
        <p><code>%s</code></p>
        </section>
        </main>
        </body>
        </html>
        """
                .formatted(
                        escaped(name),
                        month.minusMonths(1),
                        month.getYear(),
                        month.getMonthValue(),
                        month.plusMonths(1),
                        grid(meetings),
                        list(meetings),
                        QrCode.svg(feedLink),
                        escaped(feedLink));
    }

    private String grid(List<Meeting> meetings) {
        String head =
                WEEKDAYS.chars()
                        .mapToObj(day -> "<th scope=\"col\">" + (char) day + "</th>")
                        .collect(Collectors.joining());
        var first = month.atDay(1);
        var start = first.minusDays(first.getDayOfWeek().getValue() - 1);
        var last = month.atEndOfMonth();
        int weeks = (int) Math.ceilDiv(last.toEpochDay() - start.toEpochDay() + 1, 7);
        String rows =
                IntStream.range(0, weeks)
                        .mapToObj(week -> week(start.plusWeeks(week), meetings))
                        .collect(Collectors.joining());
        return "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>".formatted(head, rows);
    }

    private String week(LocalDate monday, List<Meeting> meetings) {
        return monday.datesUntil(monday.plusDays(7))
                .map(day -> cell(day, meetings))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private String cell(LocalDate day, List<Meeting> meetings) {
        if (!YearMonth.from(day).equals(month)) {
            return "<td></td>";
        }
        long count = meetings.stream().filter(meeting -> covers(meeting, day)).count();
        boolean today = day.equals(now.atZone(texts.zone()).toLocalDate());
        return "<td%s>%s%s</td>"
                .formatted(
                        today ? " class=\"today\" aria-current=\"date\"" : "",
                        day.getDayOfMonth(),
                        count == 0
                                ? ""
                                : "<a href=\"#d%d\" aria-label=\"%d场\">%s</a>"
                                        .formatted(
                                                day.getDayOfMonth(),
                                                count,
                                                "•".repeat((int) Math.min(3, count))));
    }

    private boolean covers(Meeting meeting, LocalDate day) {
        var zone = texts.zone();
        return meeting.plan()
                .slot()
                .overlaps(
                        new Slot(
                                day.atStartOfDay(zone).toInstant(),
                                day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private String list(List<Meeting> meetings) {
        return meetings.isEmpty()
                ? "<p class=\"none\">这个月还没有约会议。在群里发 约会议 就能约。</p>"
                : meetings.stream().map(this::item).collect(Collectors.joining());
    }

    private String item(Meeting meeting) {
        var plan = meeting.plan();
        int day = plan.slot().start().atZone(texts.zone()).getDayOfMonth();
        return """
        <article id="d%d"%s><b>%s</b><span>%s · %s</span><small>%s</small>%s</article>
        """
                .formatted(
                        day,
                        meeting.isOver(now) ? " class=\"over\"" : "",
                        escaped(plan.title()),
                        texts.slot(plan.slot()),
                        escaped(plan.place()),
                        meeting.ref().label(),
                        answer(meeting));
    }

    private String answer(Meeting meeting) {
        var own = mine.get(meeting.ref().number());
        return own == null || meeting.isCancelled() || meeting.isOver(now)
                ? ""
                : OwnAnswer.html(meeting, own);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
