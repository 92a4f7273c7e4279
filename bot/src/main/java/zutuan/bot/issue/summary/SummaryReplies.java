package zutuan.bot.issue.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.issue.desk.Echo;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.model.Help;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;

/// An issue in a few words: its number, its village, and how many days.
record SummaryReplies(ZoneId zone) {
    static final String NAME = "问题";
    static final String UNIT = "件";
    static final String LEADS = "主办";
    static final String ASSISTS = "协办";
    static final String REPORTED = "我报的";
    static final String CONFIRM = "办好了，等您确认";
    static final String CLOSED = "办结：在这段时间里销号的，含到期没人答复的（未确认）；并入、作废的和疫情线索不算";
    static final String HELPED = "有别的村或单位帮忙：办结的里，主办、协办的人不是本村的，或转出去的外部单位办过的；占比是它除以办结";
    static final String STUDIED = "研究解决：办结的里，办好前上过已开会议的议程、会上议定过，或升级到镇、县的";
    static final String UNCONFIRMED = "未确认：办结的里，上报人到期没有答复、自动销号的";
    static final String OVERDUE = "超期：到末日（没过完的到现在）还没办好又过了时限的；等外部单位和等上报人确认的不算";
    static final String NEW = "新增：在这段时间里上报的；并入、作废的和疫情线索不算";
    private static final int TITLE = 14;

    /// `12号石桥村七组 通组路塌方`.
    String reported(Issue issue, Roster roster) {
        return label(issue) + matter(issue, roster);
    }

    static String label(Issue issue) {
        return issue.number() + "号";
    }

    /// Where its number stands beside it.
    static String matter(Issue issue, Roster roster) {
        return IssuePhrases.place(issue, roster) + " " + title(issue, roster);
    }

    /// Of a matter in its words.
    String solved(Issue issue, String matter, Roster roster, Instant at) {
        String by = issue.lead().map(_ -> "，" + inWhoseHands(issue, roster)).orElse("");
        return "%s，%s%s".formatted(matter, took(issue, at), by);
    }

    String late(Issue issue, String matter, Roster roster, Instant at) {
        return "%s，%s，%s".formatted(matter, late(issue, at), inWhoseHands(issue, roster));
    }

    /// `石桥村七组 通组路塌方，帮忙的：赵强（红岩村）、市住建局`.
    static String helped(String matter, List<Help> helps, Roster roster) {
        String by =
                helps.stream()
                        .filter(Help::elsewhere)
                        .map(help -> helper(help, roster))
                        .collect(Collectors.joining("、"));
        return "%s，帮忙的：%s".formatted(matter, by);
    }

    private static String helper(Help help, Roster roster) {
        if (help.kind() == Help.Kind.PARTY) {
            return Echo.safe(help.helper());
        }
        String from =
                Optional.ofNullable(help.villageId())
                        .flatMap(roster::village)
                        .map(Village::name)
                        .or(() -> Optional.ofNullable(help.unit()))
                        .map(name -> "（" + name + "）")
                        .orElse("");
        return IssuePhrases.name(roster, help.helper()) + from;
    }

    String closed(Issue issue, Roster roster, Instant at) {
        return "%s，%s".formatted(reported(issue, roster), took(issue, at));
    }

    private String took(Issue issue, Instant at) {
        long days = days(issue.report().at(), at);
        return days == 0 ? "当天" : "用%d天".formatted(days);
    }

    String overdue(Issue issue, Roster roster, Instant at) {
        return "%s，%s，%s"
                .formatted(reported(issue, roster), late(issue, at), inWhoseHands(issue, roster));
    }

    private String late(Issue issue, Instant at) {
        long days = days(issue.dueAt(), at);
        return days == 0 ? "超期不到1天" : "超期%d天".formatted(days);
    }

    String open(Issue issue, Roster roster) {
        return "%s，%s".formatted(reported(issue, roster), inWhoseHands(issue, roster));
    }

    /// Of somebody's own: `12号石桥村七组 通组路塌方(主办)`.
    String own(Issue issue, Roster roster, String role) {
        return "%s（%s）".formatted(reported(issue, roster), role);
    }

    private static String inWhoseHands(Issue issue, Roster roster) {
        return issue.lead().map(id -> LEADS + IssuePhrases.name(roster, id)).orElseGet(() -> "待认领");
    }

    /// The place stands before it, and need not be read twice.
    private static String title(Issue issue, Roster roster) {
        var place = issue.nature().place();
        String said = Echo.safe(issue.report().said());
        var village = Optional.ofNullable(place.villageId()).flatMap(roster::village);
        String rest = village.map(one -> without(one, said)).orElse(said);
        rest = rest.startsWith(place.hamlet()) ? rest.substring(place.hamlet().length()) : rest;
        return Echo.cut(rest.isBlank() ? said : rest.strip(), TITLE);
    }

    private static String without(Village village, String said) {
        return Stream.concat(Stream.of(village.name()), village.shortNames().stream())
                .filter(said::startsWith)
                .findFirst()
                .map(name -> said.substring(name.length()))
                .orElse(said);
    }

    private long days(Instant from, Instant until) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until, zone));
    }
}
