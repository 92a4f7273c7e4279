package zutuan.bot.assist.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.duty.DutyTable;
import zutuan.bot.assist.duty.DutyTable.Shift;
import zutuan.bot.kernel.page.Pages;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Station;

/// The plan of duty of this week and the next four: for a technician that of their station, for
/// everybody else that of all.
record DutyHtml(DutyTable table, Viewer viewer) {
    String write() {
        var stations = stations();
        return stations.isEmpty()
                ? "<p class=\"none\">还没有烟站、畜牧站的值班表，请管理员在花名册里写上。</p>"
                : stations.stream().map(this::station).collect(Collectors.joining());
    }

    private List<Station> stations() {
        var all = DutyTable.stations(viewer.roster());
        var own =
                all.stream()
                        .filter(_ -> viewer.member().is(Role.TECHNICIAN))
                        .filter(one -> one.id().equals(viewer.member().stationId()))
                        .toList();
        return own.isEmpty() ? all : own;
    }

    private String station(Station station) {
        var monday = viewer.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String weeks =
                IntStream.range(0, DutyTable.WEEKS)
                        .mapToObj(week -> week(station, monday.plusWeeks(week), week))
                        .collect(Collectors.joining());
        return "<div class=\"duty\"><h3>%s</h3><dl>%s</dl></div>"
                .formatted(Pages.escaped(station.name()), weeks);
    }

    private String week(Station station, LocalDate monday, int week) {
        var plan = new DutyTable.Plan(viewer.tx(), viewer.roster(), viewer.now());
        var days = monday.datesUntil(monday.plusWeeks(1)).toList();
        String shifts =
                table.shifts(plan, station, days, viewer.member()).stream()
                        .map(this::shift)
                        .collect(Collectors.joining());
        return "<dt>%s</dt><dd>%s</dd>".formatted(called(monday, week), shifts);
    }

    private static String called(LocalDate monday, int week) {
        return switch (week) {
            case 0 -> "本周";
            case 1 -> "下周";
            default -> "%tm-%<td起".formatted(monday);
        };
    }

    private String shift(Shift shift) {
        boolean now = !viewer.today().isBefore(shift.from()) && !viewer.today().isAfter(shift.to());
        String kind = (shift.own() ? "own " : "") + (now ? "now" : "");
        return "<span%s><small>%s</small> %s</span>"
                .formatted(
                        kind.isBlank() ? "" : " class=\"" + kind.strip() + "\"",
                        Html.timed(days(shift)),
                        Pages.escaped(shift.names()));
    }

    private static String days(Shift shift) {
        String from = HelpPhrases.day(shift.from());
        return shift.from().equals(shift.to()) ? from : from + "–" + HelpPhrases.day(shift.to());
    }
}
