package zutuan.bot.kernel.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody and every place of one workspace (服务团花名册). Immutable; lists keep the order of the file.
 */
public final class Roster {
    private final String workspace;
    private final String workspaceName;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Groups groups;
    private final Map<String, List<String>> aliases;
    private final Gone gone;

    /**
     * Who is out of service, and who takes their place on the duty rosters, by the id of whom they
     * follow.
     */
    public record Gone(Set<String> ids, Map<String, String> successors) {
        /** Nobody. */
        public static final Gone NOBODY = new Gone(Set.of(), Map.of());

        public Gone {
            ids = Set.copyOf(ids);
            successors = Map.copyOf(successors);
        }
    }

    private Roster(
            String workspace,
            String workspaceName,
            Groups groups,
            Map<String, List<String>> aliases,
            Gone gone) {
        this.workspace = workspace;
        this.workspaceName = workspaceName;
        this.groups = groups;
        this.aliases = Map.copyOf(aliases);
        this.gone = gone;
    }

    /**
     * The same as it serves: who is gone is known by id, for the sake of what was, and counts, is
     * named, leads and is on duty no more.
     */
    public Roster without(Gone others) {
        var rest = new Roster(workspace, workspaceName, groups, aliases, others);
        rest.members.putAll(members);
        return rest;
    }

    /** The same with everybody of the file. */
    public Roster whole() {
        return gone.ids().isEmpty() ? this : without(Gone.NOBODY);
    }

    /** Whether somebody of this id is in service. */
    public boolean serves(String id) {
        return members.containsKey(id) && !gone.ids().contains(id);
    }

    /** A member who is in service. */
    public Optional<Member> serving(String id) {
        return member(id).filter(member -> serves(member.id()));
    }

    private Stream<Member> all() {
        return members.values().stream().filter(member -> serves(member.id()));
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
        var roster = new Roster(workspace, workspaceName, groups, aliases, Gone.NOBODY);
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
        return all().toList();
    }

    public Optional<Member> member(String id) {
        return Optional.ofNullable(members.get(id));
    }

    /** Everybody who is called exactly so, by name or alias; more than one when names coincide. */
    public List<Member> named(String name) {
        return all().filter(one -> one.name().equals(name) || aliases(one).contains(name)).toList();
    }

    /** Other names of the member, without the display name. */
    public List<String> aliases(Member member) {
        return aliases.getOrDefault(member.id(), List.of());
    }

    public List<Member> with(Role role) {
        return all().filter(member -> member.is(role)).toList();
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
        return serving(team.leadId());
    }

    public List<Station> stations() {
        return groups.stations().stream().map(this::onDuty).toList();
    }

    private Station onDuty(Station station) {
        var duty =
                station.duty().stream()
                        .map(id -> serves(id) ? id : gone.successors().getOrDefault(id, id))
                        .filter(this::serves)
                        .distinct()
                        .toList();
        return new Station(station.id(), station.name(), duty, station.shifts());
    }

    public Optional<Station> station(String id) {
        return stations().stream().filter(station -> station.id().equals(id)).findFirst();
    }

    /** Of the same file, with the same people gone. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Roster roster
                        && roster.workspace.equals(workspace)
                        && roster.gone.equals(gone)
                        && roster.groups.equals(groups)
                        && roster.aliases.equals(aliases)
                        && roster.members.equals(members));
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspace, gone);
    }

    @Override
    public String toString() {
        return "Roster[" + workspace + ", " + members.size() + " members]";
    }
}
