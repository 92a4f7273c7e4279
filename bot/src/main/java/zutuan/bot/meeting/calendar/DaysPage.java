package zutuan.bot.meeting.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zutuan.bot.kernel.page.Pages;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.OwnAnswer;
import zutuan.bot.meeting.model.Slot;

/// Meetings in HTML: a grid of days and the list of what is on. Everything that members typed is
/// escaped.
///
/// `mine` are the invitations of whoever looks at it, by the number of the meeting.
record DaysPage(MeetingTexts texts, Span span, Instant now, Map<Long, Invitation> mine) {
    private static final DateTimeFormatter ANCHOR = DateTimeFormatter.ofPattern("'d'MMdd");
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
        <nav>%s</nav>
        %s
        <section aria-label="%s"><h2>%s</h2>%s</section>
        <section class="feed"><h2>手机日历订阅</h2>
        <p>用手机相机扫一扫，或把下面的链接粘贴到“添加订阅日历”。链接只给自己用。</p>
        %s
        <p><code>%s</code></p>
        </section>
        </main>
        </body>
        </html>
        """
                .formatted(
                        Pages.escaped(name),
                        span.nav(),
                        grid(meetings),
                        span.heading(),
                        span.heading(),
                        list(meetings),
                        QrCode.svg(feedLink),
                        Pages.escaped(feedLink));
    }

    private String grid(List<Meeting> meetings) {
        String head =
                WEEKDAYS.chars()
                        .mapToObj(day -> "<th scope=\"col\">" + (char) day + "</th>")
                        .collect(Collectors.joining());
        var start = span.from().minusDays(span.from().getDayOfWeek().getValue() - 1);
        int weeks = (int) Math.ceilDiv(span.after().toEpochDay() - start.toEpochDay(), 7);
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
        if (!span.holds(day)) {
            return "<td></td>";
        }
        long count = meetings.stream().filter(meeting -> covers(meeting, day)).count();
        boolean today = day.equals(now.atZone(texts.zone()).toLocalDate());
        return "<td%s>%s%s</td>"
                .formatted(
                        today ? " class=\"today\" aria-current=\"date\"" : "",
                        label(day),
                        count == 0 ? "" : marks(day, meetings, count));
    }

    /// Where the month changes in the middle, its name says so.
    private String label(LocalDate day) {
        boolean isNamed =
                span instanceof Span.Weeks && (day.getDayOfMonth() == 1 || day.equals(span.from()));
        return isNamed
                ? "<b>%d/%d</b>".formatted(day.getMonthValue(), day.getDayOfMonth())
                : Integer.toString(day.getDayOfMonth());
    }

    /// One point for each, leading to the first of them in the list.
    private String marks(LocalDate day, List<Meeting> meetings, long count) {
        var first = meetings.stream().filter(meeting -> covers(meeting, day)).findFirst();
        return "<a href=\"#%s\" aria-label=\"%d场\">%s</a>"
                .formatted(
                        anchor(first.orElseThrow()), count, "•".repeat((int) Math.min(3, count)));
    }

    private String anchor(Meeting meeting) {
        return ANCHOR.format(meeting.plan().slot().start().atZone(texts.zone()))
                + "-"
                + meeting.ref().number();
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
                ? "<p class=\"none\">%s</p>".formatted(span.none())
                : meetings.stream().map(this::item).collect(Collectors.joining());
    }

    private String item(Meeting meeting) {
        var plan = meeting.plan();
        return """
        <article id="%s"%s><b>%s</b><span>%s · %s</span><small>%s</small>%s</article>
        """
                .formatted(
                        anchor(meeting),
                        meeting.isOver(now) ? " class=\"over\"" : "",
                        Pages.escaped(plan.title()),
                        texts.slot(plan.slot()),
                        Pages.escaped(plan.place()),
                        meeting.ref().label(),
                        answer(meeting));
    }

    private String answer(Meeting meeting) {
        var own = mine.get(meeting.ref().number());
        return own == null || meeting.isCancelled() || meeting.isOver(now)
                ? ""
                : OwnAnswer.html(meeting, own);
    }
}
