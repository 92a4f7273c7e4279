package zutuan.bot.assist.page;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.dispatch.Trips;
import zutuan.bot.assist.dispatch.Urgency;
import zutuan.bot.assist.list.ListReplies;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Result;
import zutuan.bot.assist.model.Trouble;
import zutuan.bot.assist.page.Sight.Seen;
import zutuan.bot.assist.page.Sight.Trip;
import zutuan.bot.kernel.page.Pages;

/// The whole page in HTML.
record StationPage(Office office, Viewer viewer, CardHtml cards, Seen seen) {
    private static final int MOST = 60;

    String write(String duty, String figures) {
        return """
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>技术求助 · 组团助手</title>
        <link rel="stylesheet" href="/assist/page.css">
        <script src="/assist/page.js"></script>
        </head>
        <body>
        <header><a href="/chat" aria-label="回到群聊">‹</a><h1>技术求助</h1><span>%s</span></header>
        <main>
        <nav class="jump">%s</nav>
        %s
        <section id="duty"><h2>值班表</h2>%s
        <p class="steps"><a href="/assist/duty.ics">我的班加进手机日历</a></p></section>
        <section id="month"><h2>月报</h2>%s</section>
        </main>
        </body>
        </html>
        """
                .formatted(
                        Pages.escaped(viewer.member().name()), jumps(), requests(), duty, figures);
    }

    private String jumps() {
        int visits = seen.trips().stream().mapToInt(trip -> trip.stops().size()).sum();
        return jump("waiting", "等人接", seen.waiting().size())
                + jump("way", wayTitle(), visits + seen.undated().size())
                + jump("looks", "复看", seen.looks().size())
                + jump("answered", "等回话", seen.answered().size())
                + "<a href=\"#duty\">值班</a><a href=\"#month\">月报</a>";
    }

    private static String jump(String id, String name, int count) {
        return count == 0 ? "" : "<a href=\"#%s\">%s <b>%d</b></a>".formatted(id, name, count);
    }

    private String requests() {
        String all =
                section("waiting", "等人接", seen.waiting(), this::waiting)
                        + trips()
                        + section("looks", "复看", seen.looks(), this::look)
                        + section("answered", "等求助人回话", seen.answered(), one -> plain(one, ""));
        return all.isEmpty() ? "<p class=\"none\">没有您要看的求助。问技术请在群里发：求助 什么庄稼、什么毛病、哪个组</p>" : all;
    }

    private String section(
            String id,
            String name,
            List<HelpRequest> requests,
            Function<HelpRequest, String> card) {
        if (requests.isEmpty()) {
            return "";
        }
        String rest =
                requests.size() > MOST
                        ? "<p class=\"none\">还有%d件没有列出。</p>".formatted(requests.size() - MOST)
                        : "";
        return "<section id=\"%s\"><h2>%s <small>%d件</small></h2>%s%s</section>"
                .formatted(
                        id,
                        name,
                        requests.size(),
                        requests.stream().limit(MOST).map(card).collect(Collectors.joining()),
                        rest);
    }

    private String waiting(HelpRequest request) {
        String urgent = Urgency.of(request).title();
        String waited = ListReplies.waited(request, viewer.now());
        return cards.card(
                request,
                urgent.isEmpty() ? waited : urgent + " · " + waited,
                Urgency.of(request) == Urgency.URGENT || Urgency.of(request) == Urgency.STUCK,
                beside(request));
    }

    /// Where the viewer goes by anyway.
    private String beside(HelpRequest request) {
        return seen.trips().stream()
                .filter(trip -> trip.technicianId().equals(viewer.id()) && !isOver(trip))
                .flatMap(trip -> trip.stops().stream())
                .filter(stop -> stop.trouble().field() == request.trouble().field())
                .filter(stop -> Trips.near(stop, request, viewer.roster()))
                .findFirst()
                .map(stop ->
                        "<p class=\"steps\"><span class=\"soft\">和%s顺路：</span>%s</p>"
                                .formatted(
                                        stop.label(),
                                        Html.step(
                                                "合并%s %s"
                                                        .formatted(request.label(), stop.label()))))
                .orElse("");
    }

    private boolean isOver(Trip trip) {
        return trip.date().isBefore(viewer.today());
    }

    private String plain(HelpRequest request, String mark) {
        return cards.card(request, mark, false, "");
    }

    /// Whoever goes sees a way, whoever waits a visit.
    private String wayTitle() {
        boolean goes =
                Stream.concat(
                                seen.trips().stream().flatMap(trip -> trip.stops().stream()),
                                seen.undated().stream())
                        .anyMatch(one -> one.isWith(viewer.id()));
        return goes ? "要去的" : "有人接的";
    }

    private String trips() {
        if (seen.trips().isEmpty() && seen.undated().isEmpty()) {
            return "";
        }
        String undated =
                seen.undated().isEmpty()
                        ? ""
                        : "<h3>时间还没定</h3>"
                                + seen.undated().stream()
                                        .map(one -> plain(one, ""))
                                        .collect(Collectors.joining());
        return "<section id=\"way\"><h2>%s</h2>%s%s</section>"
                .formatted(
                        wayTitle(),
                        seen.trips().stream().map(this::trip).collect(Collectors.joining()),
                        undated);
    }

    /// `12-01(周二) 石桥村二组 → 清河社区一组`.
    private String trip(Trip trip) {
        boolean own = trip.technicianId().equals(viewer.id());
        String who = own ? "" : HelpPhrases.name(viewer.roster(), trip.technicianId()) + " ";
        String stops =
                trip.stops().stream()
                        .map(one -> cards.card(one, visit(one), isOver(trip), ""))
                        .collect(Collectors.joining());
        return "<div class=\"trip\"><h3>%s%s%s</h3><p class=\"way\">%s</p>%s</div>"
                .formatted(
                        Pages.escaped(who),
                        day(trip.date()),
                        isOver(trip) ? "，还没写结果" : "",
                        way(trip),
                        stops);
    }

    /// The places one after another, each with what is to be looked at there.
    private String way(Trip trip) {
        var way = new StringBuilder();
        String last = "";
        for (var stop : trip.stops()) {
            String place = village(stop);
            way.append(place.equals(last) ? "、" : (last.isEmpty() ? "" : " → ") + Html.said(place));
            way.append(" <a href=\"#%s\">%s</a>".formatted(stop.label(), stop.label()));
            last = place;
        }
        return way.toString();
    }

    private String village(HelpRequest request) {
        var trouble = request.trouble();
        var whole = new Trouble.Spot(trouble.spot().villageId(), "");
        return HelpPhrases.place(new Trouble(trouble.field(), "", "", whole, ""), viewer.roster());
    }

    private String visit(HelpRequest request) {
        return request.visit().map(office.phrases()::visit).orElse("");
    }

    private String day(LocalDate date) {
        String day = HelpPhrases.day(date);
        return date.equals(viewer.today()) ? "今天 " + day : day;
    }

    private String look(HelpRequest request) {
        var day = request.result().map(Result::again);
        boolean due = day.filter(one -> !one.isAfter(viewer.today())).isPresent();
        String mark = day.map(one -> day(one) + "复看").orElse("");
        return cards.card(request, mark, due, "");
    }
}
