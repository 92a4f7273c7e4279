package zutuan.bot.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zutuan.bot.issue.Refusal.Right;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;

/// Who is in charge of what. Pure.
final class InCharge {
    private static final String VETS = "livestock";

    /// The town's own duty (镇值班) is a station like the others.
    private static final String TOWN = "town";

    private InCharge() {}

    static Optional<Member> teamLead(Issue issue, Roster roster) {
        return Optional.ofNullable(issue.nature().teamId())
                .flatMap(roster::team)
                .flatMap(roster::leadOf);
    }

    static Optional<Member> lead(Issue issue, Roster roster) {
        return issue.lead().flatMap(roster::member);
    }

    static List<Member> leaders(Roster roster) {
        return roster.with(Role.TOWN_LEADER);
    }

    static List<Member> administrators(Roster roster) {
        return roster.with(Role.ADMINISTRATOR);
    }

    /// Whoever has to see to it now: the lead, else the team's lead, else the town.
    static List<Member> responsible(Issue issue, Roster roster) {
        var one = lead(issue, roster).or(() -> teamLead(issue, roster));
        return one.map(List::of).orElseGet(() -> administrators(roster));
    }

    /// The lead, those who assist, and the team's lead.
    static List<Member> handlers(Issue issue, Roster roster) {
        var all = new ArrayList<>(responsible(issue, roster));
        issue.assistants().forEach(id -> roster.member(id).ifPresent(all::add));
        teamLead(issue, roster).ifPresent(all::add);
        return all.stream().distinct().toList();
    }

    /// Who hears at once of what cannot wait: the town's duty, else its administrators, and its
    /// leaders.
    static List<Member> onDuty(Roster roster) {
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
    static List<Member> alarmed(Roster roster) {
        var all = new ArrayList<>(duty(VETS, roster));
        all.addAll(leaders(roster));
        all.addAll(administrators(roster));
        return all.stream().distinct().toList();
    }

    /// Who decides on more time: the team's lead, the town where there is none or where the team's
    /// lead asks for themselves.
    static List<Member> grantors(Issue issue, String askedBy, Roster roster) {
        return teamLead(issue, roster)
                .filter(lead -> !lead.id().equals(askedBy))
                .map(List::of)
                .orElseGet(() -> leaders(roster));
    }

    static boolean isTown(Member member) {
        return member.is(Role.TOWN_LEADER) || member.is(Role.ADMINISTRATOR);
    }

    static boolean leadsTeam(Issue issue, Member member, Roster roster) {
        return teamLead(issue, roster).filter(member::equals).isPresent();
    }

    static boolean has(Right right, Issue issue, Member member, Roster roster) {
        boolean handles = issue.isLedBy(member.id()) || leadsTeam(issue, member, roster);
        return isTown(member)
                || switch (right) {
                    case CLOSE, HANDLERS -> handles;
                    case DISPATCH -> leadsTeam(issue, member, roster);
                    case GRANT -> {
                        var asked = issue.course().extension();
                        yield leadsTeam(issue, member, roster)
                                && (asked == null || !asked.by().equals(member.id()));
                    }
                    case TOWN -> member.is(Role.TOWN_OFFICIAL);
                    case REPORTER_OR_TOWN -> issue.report().reporterId().equals(member.id());
                    case MERGE -> handles || issue.report().reporterId().equals(member.id());
                };
    }

    /// What may be an epidemic is shown to those who handle it, and never in a group.
    static boolean mayKnow(Issue issue, Member member, Roster roster, boolean inGroup) {
        return !issue.nature().confidential()
                || (!inGroup
                        && (isTown(member)
                                || issue.report().reporterId().equals(member.id())
                                || issue.isLedBy(member.id())
                                || alarmed(roster).contains(member)));
    }
}
