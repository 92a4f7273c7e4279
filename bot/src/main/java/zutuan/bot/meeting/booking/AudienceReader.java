package zutuan.bot.meeting.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.kernel.talk.NamedPeople;
import zutuan.bot.meeting.model.Audience;

/// Reads who is to come: everybody, roles, teams, villages' people, persons. Pure.
public final class AudienceReader {
    private static final Phrases SAID = Phrases.beside(AudienceReader.class, "booking.phrases");
    private static final Pattern EVERYBODY = SAID.get("everybody");
    private static final Pattern ROLE = SAID.get("role");

    /// The office in front of a name.
    private static final Pattern OFFICE = SAID.get("office");

    /// 五个组长, 各组组长: those who lead the teams, and not who leads a hamlet.
    private static final Pattern LEADS = SAID.get("leads");

    private static final Pattern ROLES = SAID.get("roles");
    private static final String OF_TEAM = SAID.regex("of_team");
    private static final Pattern GLUE = SAID.get("glue");

    /// Stands where somebody was named until all are read.
    private static final String GAP = "\uFFFC";

    /// Those who were named, with what joins them.
    private static final Pattern TAKEN = SAID.get("taken");

    private final Roster roster;
    private Audience audience = Audience.NOBODY;
    private final List<Named.Several> unclear = new ArrayList<>();
    private String rest;

    private AudienceReader(String text, Roster roster) {
        this.rest = text;
        this.roster = roster;
    }

    /// Who was named, which names mean several members, and the text without all that.
    public record Heard(Audience audience, List<Named.Several> unclear, String rest) {}

    public static Heard read(String text, Roster roster) {
        var reader = new AudienceReader(text, roster);
        reader.teamLeads();
        reader.teams();
        reader.everybody();
        reader.people();
        reader.leads();
        reader.roles();
        String rest = GLUE.matcher(TAKEN.matcher(reader.rest).replaceAll(" ")).replaceAll(" ");
        return new Heard(reader.audience, List.copyOf(reader.unclear), rest);
    }

    private void everybody() {
        var match = EVERYBODY.matcher(rest);
        if (match.find()) {
            add("全体成员", roster.members(), true);
            rest = match.replaceAll(GAP);
        }
    }

    private void teamLeads() {
        for (var team : roster.teams()) {
            String said = team.name() + "组长";
            var lead = roster.leadOf(team);
            if (lead.isPresent() && rest.contains(said)) {
                add(NamedPeople.unmistakable(lead.get(), roster), List.of(lead.get()), false);
                rest = rest.replace(said, GAP);
            }
        }
    }

    private void leads() {
        var match = LEADS.matcher(rest);
        if (match.find()) {
            var leads = roster.teams().stream().flatMap(team -> roster.leadOf(team).stream());
            add("各组组长", leads.distinct().toList(), false);
            rest = match.replaceAll(GAP);
        }
    }

    private void teams() {
        for (var team : roster.teams()) {
            var match = Pattern.compile(Pattern.quote(team.name()) + OF_TEAM).matcher(rest);
            if (match.find()) {
                add(team.name(), members(team), false);
                rest = match.replaceAll(GAP);
            }
        }
    }

    private List<Member> members(Team team) {
        return roster.members().stream()
                .filter(member ->
                        member.teamIds().contains(team.id()) || member.id().equals(team.leadId()))
                .toList();
    }

    private void people() {
        var left = new StringBuilder(rest);
        for (var mention : NamedPeople.in(rest, roster).reversed()) {
            switch (mention.named()) {
                case Named.One(_, var member) -> {
                    add(NamedPeople.unmistakable(member, roster), List.of(member), false);
                    left.replace(startOf(mention, rest), mention.end(), GAP);
                }
                case Named.Several several -> unclear.add(several);
                case Named.Nobody _ -> {}
            }
        }
        rest = left.toString();
    }

    /// 支书王芳 is one person and not all who are 支书: the word belongs to the name.
    private static int startOf(NamedPeople.Mention mention, String text) {
        var office = OFFICE.matcher(text).region(0, mention.start());
        return office.find() ? office.start() : mention.start();
    }

    private void roles() {
        var match = ROLE.matcher(rest);
        while (match.find()) {
            var role = role(match);
            add(role.title(), roster.with(role), true);
        }
        rest = ROLES.matcher(rest).replaceAll(GAP);
    }

    private static Role role(Matcher match) {
        return switch (match.group(1)) {
            case "第一书记" -> Role.FIRST_SECRETARY;
            case "村支书", "村书记", "支书" -> Role.VILLAGE_SECRETARY;
            case "镇领导" -> Role.TOWN_LEADER;
            case "镇干部" -> Role.TOWN_OFFICIAL;
            default -> Role.TECHNICIAN;
        };
    }

    private void add(String word, List<Member> members, boolean wide) {
        Set<String> ids = members.stream().map(Member::id).collect(Collectors.toSet());
        audience = audience.and(new Audience(List.of(word), ids, wide));
    }

    /// The village an audience word names, if it is one: all of its members.
    static Optional<Audience> village(String word, Roster roster) {
        return roster.villageNamed(word)
                .map(village ->
                        new Audience(
                                List.of(village.name()),
                                roster.members().stream()
                                        .filter(member -> village.id().equals(member.villageId()))
                                        .map(Member::id)
                                        .collect(Collectors.toSet()),
                                false));
    }
}
