package zutuan.bot.assist.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.assist.model.Trouble;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.people.Village;

/// How times, people, places and kinds are put into words in every sentence about help.
public record HelpPhrases(ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int LINE = 60;

    /// `12-01(周二)10:00`.
    public String moment(Instant instant) {
        var local = instant.atZone(zone);
        return day(local.toLocalDate()) + TIME.format(local);
    }

    /// `12-01(周二)`.
    public static String day(LocalDate date) {
        return DAY.format(date) + "(周" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1) + ")";
    }

    /// When somebody comes, as exactly as it was said.
    public String visit(Visit visit) {
        var local = visit.at().atZone(zone);
        String date = day(local.toLocalDate());
        return switch (visit.precision()) {
            case DAY -> date;
            case HALF -> date + (local.getHour() < 12 ? "上午" : local.getHour() < 18 ? "下午" : "晚上");
            case TIME -> moment(visit.at());
        };
    }

    public static String name(Roster roster, String memberId) {
        return roster.member(memberId).map(Member::name).orElse("已离任成员");
    }

    public static String names(Collection<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining("、"));
    }

    /// `烟草·大田`, `养殖·母猪`.
    public static String kind(Trouble trouble) {
        String title = trouble.field().title();
        boolean said = trouble.thing().isEmpty() || trouble.thing().equals(title);
        return Stream.of(title, said ? "" : trouble.thing(), trouble.stage())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("·"));
    }

    public static String place(Trouble trouble, Roster roster) {
        var id = trouble.spot().villageId();
        String hamlet = trouble.spot().hamlet();
        if (id == null) {
            return hamlet.isEmpty() ? "地点未说明" : hamlet + "（哪个村未说明）";
        }
        return roster.village(id).map(Village::name).orElse(id) + hamlet;
    }

    /// The station or team that it is for.
    public static String whose(Field field, Roster roster) {
        return field.hasStation()
                ? roster.station(field.stationId()).map(Station::name).orElse(field.title() + "站")
                : roster.teamFor("crop").map(Team::name).orElse("产业技术组");
    }

    /// `J7(石桥村二组 烟叶下部叶发黄…)`.
    public static String title(HelpRequest request, Roster roster) {
        return "%s(%s %s)"
                .formatted(
                        request.label(),
                        place(request.trouble(), roster),
                        shortened(request.asked().said(), 24));
    }

    public static String said(HelpRequest request) {
        return shortened(request.asked().said(), LINE);
    }

    /// On one line, at most so many characters.
    public static String shortened(String said, int most) {
        String line = said.replaceAll("\\s+", " ").strip();
        int count = line.codePointCount(0, line.length());
        return count <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    public static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("，"));
    }
}
