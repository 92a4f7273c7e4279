package zutuan.bot.issue.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;

/// Who is in charge of what. Pure.
public final class InCharge {
    private static final String VETS = "livestock";

    /// The town's own duty (镇值班) is a station like the others.
    private static final String TOWN = "town";

    private InCharge() {}

    public static Optional<Member> teamLead(Issue issue, Roster roster) {
        return Optional.ofNullable(issue.nature().teamId())
                .flatMap(roster::team)
                .flatMap(roster::leadOf);
    }

    public static Optional<Member> lead(Issue issue, Roster roster) {
        return issue.lead().flatMap(roster::serving);
    }

    public static List<Member> leaders(Roster roster) {
        return roster.with(Role.TOWN_LEADER);
    }

    public static List<Member> administrators(Roster roster) {
        return roster.with(Role.ADMINISTRATOR);
    }

    /// Whoever has to see to it now: the lead, else the team's lead, else the town. Of what may be
    /// an epidemic the lead, else the vets and the town.
    public static List<Member> responsible(Issue issue, Roster roster) {
        if (issue.nature().confidential()) {
            return lead(issue, roster)
                    .filter(one -> entrusted(one, roster))
                    .map(List::of)
                    .orElseGet(() -> alarmed(roster));
        }
        var one = lead(issue, roster).or(() -> teamLead(issue, roster));
        return one.map(List::of).orElseGet(() -> administrators(roster));
    }

    /// Who says whether it is solved: the reporter, or the town for one who has left.
    public static List<Member> confirmers(Issue issue, Roster roster) {
        return roster.serving(issue.report().reporterId())
                .map(List::of)
                .orElseGet(() -> administrators(roster));
    }

    /// The lead, those who assist, and the team's lead; in place of the latter, all vets and the
    /// town.
    public static List<Member> handlers(Issue issue, Roster roster) {
        var all = new ArrayList<>(responsible(issue, roster));
        issue.assistants().forEach(id -> roster.serving(id).ifPresent(all::add));
        teamLead(issue, roster).ifPresent(all::add);
        if (issue.nature().confidential()) {
            all.removeIf(one -> !entrusted(one, roster));
            all.addAll(alarmed(roster));
        }
        return all.stream().distinct().toList();
    }

    /// Who hears at once of what cannot wait: the town's duty, else its administrators, and its
    /// leaders.
    public static List<Member> onDuty(Roster roster) {
        var all = new ArrayList<>(duty(TOWN, roster));
        if (all.isEmpty()) {
            all.addAll(administrators(roster));
        }
        all.addAll(leaders(roster));
        return all.stream().distinct().toList();
    }

    private static List<Member> duty(String station, Roster roster) {
        return roster.station(station).stream()
                .flatMap(found -> found.duty().stream())
                .flatMap(id -> roster.member(id).stream())
                .toList();
    }

    /// Who hears of what may be an epidemic: the vets on duty and the town.
    public static List<Member> alarmed(Roster roster) {
        var all = new ArrayList<>(duty(VETS, roster));
        all.addAll(leaders(roster));
        all.addAll(administrators(roster));
        all.addAll(duty(TOWN, roster));
        return all.stream().distinct().toList();
    }

    /// Into whose hands what may be an epidemic may come: the livestock station's people, and the
    /// town's.
    public static boolean entrusted(Member member, Roster roster) {
        return isTown(member)
                || member.is(Role.TOWN_OFFICIAL)
                || VETS.equals(member.stationId())
                || alarmed(roster).contains(member);
    }

    public static List<Member> entrusted(Roster roster) {
        return roster.members().stream().filter(one -> entrusted(one, roster)).toList();
    }

    /// Whether a step leaves what may be an epidemic with those who may have it. Whoever had it
    /// before is no matter of the step.
    public static boolean staysInHands(Issue before, Issue after, Roster roster) {
        return !after.nature().confidential()
                || hands(after)
                        .filter(id -> hands(before).noneMatch(id::equals))
                        .allMatch(id -> isEntrusted(id, roster));
    }

    private static Stream<String> hands(Issue issue) {
        return Stream.concat(issue.lead().stream(), issue.assistants().stream());
    }

    public static boolean isEntrusted(String memberId, Roster roster) {
        return roster.member(memberId).filter(one -> entrusted(one, roster)).isPresent();
    }

    /// Who decides on more time: the team's lead, the town where there is none or where the team's
    /// lead asks for themselves. What may be an epidemic has no team.
    public static List<Member> grantors(Issue issue, String askedBy, Roster roster) {
        if (issue.nature().confidential()) {
            return townBut(askedBy, roster);
        }
        return teamLead(issue, roster)
                .filter(lead -> !lead.id().equals(askedBy))
                .map(List::of)
                .orElseGet(() -> leaders(roster));
    }

    /// The leaders, or the administrators where a leader is the only one.
    private static List<Member> townBut(String askedBy, Roster roster) {
        return Stream.of(leaders(roster), administrators(roster))
                .map(all -> all.stream().filter(one -> !one.id().equals(askedBy)).toList())
                .filter(others -> !others.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    public static boolean isTown(Member member) {
        return member.is(Role.TOWN_LEADER) || member.is(Role.ADMINISTRATOR);
    }

    public static boolean leadsTeam(Issue issue, Member member, Roster roster) {
        return teamLead(issue, roster).filter(member::equals).isPresent();
    }

    public static boolean has(Right right, Issue issue, Member member, Roster roster) {
        boolean handles = issue.isLedBy(member.id()) || leadsTeam(issue, member, roster);
        return isTown(member)
                || switch (right) {
                    case CLOSE, HANDLERS -> handles;
                    case PROGRESS ->
                            handles
                                    || issue.assistants().contains(member.id())
                                    || (issue.nature().confidential() && watches(member, roster));
                    case DISPATCH -> leadsTeam(issue, member, roster);
                    case GRANT -> {
                        var asked = issue.course().extension();
                        yield leadsTeam(issue, member, roster)
                                && (asked == null || !asked.by().equals(member.id()));
                    }
                    case TOWN -> member.is(Role.TOWN_OFFICIAL);
                    case REPORTER_OR_TOWN -> issue.report().reporterId().equals(member.id());
                    case MERGE ->
                            handles
                                    || issue.report().reporterId().equals(member.id())
                                    || (issue.nature().confidential() && watches(member, roster));
                };
    }

    /// What may be an epidemic is shown to those who handle it, and never in a group.
    public static boolean mayKnow(Issue issue, Member member, Roster roster, boolean inGroup) {
        return !issue.nature().confidential()
                || (!inGroup
                        && (watches(member, roster)
                                || issue.report().reporterId().equals(member.id())
                                || (entrusted(member, roster) && handles(issue, member))));
    }

    private static boolean handles(Issue issue, Member member) {
        return issue.isLedBy(member.id()) || issue.assistants().contains(member.id());
    }

    /// Whether a member sees everything that may be an epidemic.
    public static boolean watches(Member member, Roster roster) {
        return isTown(member)
                || VETS.equals(member.stationId())
                || alarmed(roster).contains(member);
    }
}
