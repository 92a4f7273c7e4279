package zutuan.bot.issue.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Block;
import zutuan.adapters.Media;
import zutuan.adapters.Message;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.people.Village;

/// How times, people and places are put into words in every sentence about issues.
public record IssuePhrases(ZoneId zone) {
    private static final String BY_TOWN = "镇里分派";

    /// Whose an epidemic is.
    public static final String BY_VETS = "畜牧站和镇里";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// Instead of what a confidential issue says.
    public static final String CONFIDENTIAL = "（保密，请私聊我看）";

    private static final String WEEKDAYS = "一二三四五六日";

    /// `11-25(周三)18:00`.
    public String moment(Instant instant) {
        return day(instant) + time(instant);
    }

    /// `11-25(周三)`.
    public String day(Instant instant) {
        var local = instant.atZone(zone);
        char weekday = WEEKDAYS.charAt(local.getDayOfWeek().getValue() - 1);
        return DAY.format(local) + "(周" + weekday + ")";
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    public static String name(Roster roster, String memberId) {
        return roster.member(memberId).map(Member::name).orElse("已离任成员");
    }

    public static String names(List<String> ids, Roster roster) {
        return ids.stream().map(id -> name(roster, id)).collect(Collectors.joining("、"));
    }

    public static String names(List<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining("、"));
    }

    public static String place(Issue issue, Roster roster) {
        return place(issue.nature().place(), roster);
    }

    public static String place(PlaceReader.Place place, Roster roster) {
        return place(place.villageId(), place.hamlet(), roster);
    }

    /// `villageId` is null where none was said.
    public static String place(@Nullable String villageId, String hamlet, Roster roster) {
        if (villageId == null) {
            return hamlet.isEmpty() ? "地点未说明" : hamlet + "（哪个村未说明）";
        }
        return roster.village(villageId).map(Village::name).orElse(villageId) + hamlet;
    }

    public static String kind(Issue issue) {
        return kind(issue.nature());
    }

    public static String kind(Issue.Nature nature) {
        return nature.domain().title() + "·" + nature.urgency().title();
    }

    public static String title(Issue issue) {
        return Echo.title(issue.report().said());
    }

    static Optional<Team> team(Issue issue, Roster roster) {
        return team(issue.nature(), roster);
    }

    private static Optional<Team> team(Issue.Nature nature, Roster roster) {
        return Optional.ofNullable(nature.teamId()).flatMap(roster::team);
    }

    /// Who has it while nobody leads it.
    public static String assigned(Issue issue, Roster roster) {
        return assigned(issue.nature(), roster);
    }

    public static String assigned(Issue.Nature nature, Roster roster) {
        if (nature.confidential()) {
            return BY_VETS;
        }
        return team(nature, roster)
                .map(team -> teamWithLead(team, roster))
                .orElseGet(() -> BY_TOWN + triager(roster));
    }

    /// Where it would go, as a clause of its own.
    public static String route(Issue.Nature nature, Roster roster) {
        String whose = assigned(nature, roster);
        return (whose.startsWith(BY_TOWN) ? "由" : "派") + whose;
    }

    static String teamWithLead(Team team, Roster roster) {
        return team.name() + roster.leadOf(team).map(lead -> "（组长" + lead.name() + "）").orElse("");
    }

    private static String triager(Roster roster) {
        return InCharge.administrators(roster).stream()
                .findFirst()
                .map(member -> "（" + member.name() + "）")
                .orElse("");
    }

    /// What was meant for others whom it does not reach.
    static Message passedOn(List<Member> others, Message message) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text("给%s的（暂时收不到），转告您：".formatted(names(others))));
        blocks.addAll(message.blocks());
        return new Message(blocks, message.standing());
    }

    /// `照片2张、文件1个`; empty for nothing.
    public static String shown(List<Media> media) {
        long pictures = media.stream().filter(IssuePhrases::isPicture).count();
        long files = media.size() - pictures;
        return Stream.of(
                        pictures > 0 ? "照片%d张".formatted(pictures) : "",
                        files > 0 ? "文件%d个".formatted(files) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("、"));
    }

    public static boolean isPicture(Media media) {
        return media.kind() == Media.Kind.PICTURE;
    }

    /// `10分钟`, `2小时`.
    public static String span(Duration span) {
        boolean hours = span.toMinutes() >= 60 && span.toMinutesPart() == 0;
        return hours ? span.toHours() + "小时" : span.toMinutes() + "分钟";
    }

    public static String reason(String said) {
        return said.isEmpty() ? "未写" : Echo.safe(said);
    }
}
