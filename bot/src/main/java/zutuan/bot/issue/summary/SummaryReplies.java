package zutuan.bot.issue.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.issue.desk.Echo;
import zutuan.bot.issue.desk.IssuePhrases;
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
    private static final int TITLE = 14;

    /// `12号石桥村七组 通组路塌方`.
    String reported(Issue issue, Roster roster) {
        return "%d号%s %s"
                .formatted(issue.number(), IssuePhrases.place(issue, roster), title(issue, roster));
    }

    String closed(Issue issue, Roster roster, Instant at) {
        long days = days(issue.report().at(), at);
        String took = days == 0 ? "当天" : "用%d天".formatted(days);
        return "%s，%s".formatted(reported(issue, roster), took);
    }

    String overdue(Issue issue, Roster roster, Instant at) {
        long days = days(issue.dueAt(), at);
        String late = days == 0 ? "超期不到1天" : "超期%d天".formatted(days);
        return "%s，%s，%s".formatted(reported(issue, roster), late, inWhoseHands(issue, roster));
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
        return Echo.shortened(rest.isBlank() ? said : rest, TITLE);
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
