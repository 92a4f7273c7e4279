package zutuan.bot.kernel.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody and every place of one workspace (服务团花名册). Immutable; lists keep the order of the file.
 */
public final class Roster {
    private final String workspace;
    private final String workspaceName;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Groups groups;
    private final Map<String, List<String>> aliases;

    private Roster(
            String workspace,
            String workspaceName,
            Groups groups,
            Map<String, List<String>> aliases) {
        this.workspace = workspace;
        this.workspaceName = workspaceName;
        this.groups = groups;
        this.aliases = Map.copyOf(aliases);
    }

    /**
     * Puts a roster together.
     *
     * @param aliases other names of a member, by member id
     * @throws IllegalArgumentException if two members share an id
     */
    public static Roster of(
            String workspace,
            String workspaceName,
            List<Member> members,
            Groups groups,
            Map<String, List<String>> aliases) {
        var roster = new Roster(workspace, workspaceName, groups, aliases);
        for (Member member : members) {
            if (roster.members.put(member.id(), member) != null) {
                throw new IllegalArgumentException("duplicate member id " + member.id());
            }
        }
        return roster;
    }

    public String workspace() {
        return workspace;
    }

    public String workspaceName() {
        return workspaceName;
    }

    public List<Member> members() {
        return List.copyOf(members.values());
    }

    public Optional<Member> member(String id) {
        return Optional.ofNullable(members.get(id));
    }

    /** Everybody who is called exactly so, by name or alias; more than one when names coincide. */
    public List<Member> named(String name) {
        List<Member> found = new ArrayList<>();
        for (Member member : members.values()) {
            if (member.name().equals(name) || aliases(member).contains(name)) {
                found.add(member);
            }
        }
        return List.copyOf(found);
    }

    /** Other names of the member, without the display name. */
    public List<String> aliases(Member member) {
        return aliases.getOrDefault(member.id(), List.of());
    }

    public List<Member> with(Role role) {
        return members.values().stream().filter(member -> member.is(role)).toList();
    }

    public List<Village> villages() {
        return groups.villages();
    }

    public Optional<Village> village(String id) {
        return villages().stream().filter(village -> village.id().equals(id)).findFirst();
    }

    /** The village of exactly this full or short name. */
    public Optional<Village> villageNamed(String text) {
        return villages().stream().filter(village -> village.isCalled(text)).findFirst();
    }

    public List<Team> teams() {
        return groups.teams();
    }

    public Optional<Team> team(String id) {
        return teams().stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /** The team that takes issues of the domain; empty means triage by the town office. */
    public Optional<Team> teamFor(String domain) {
        return teams().stream().filter(team -> team.domains().contains(domain)).findFirst();
    }

    public Optional<Member> leadOf(Team team) {
        return member(team.leadId());
    }

    public List<Station> stations() {
        return groups.stations();
    }

    public Optional<Station> station(String id) {
        return stations().stream().filter(station -> station.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return "Roster[" + workspace + ", " + members.size() + " members]";
    }
}
