package zutuan.bot.issue.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Turn;

/// Who is there at a moment: who stands in for whom (代), by the id of the one who is away, and whom
/// no message reaches (联系不上).
public record Presence(Map<String, String> standIns, Set<String> lost) {
    public static final Presence USUAL = new Presence(Map.of(), Set.of());

    public Presence {
        standIns = Map.copyOf(standIns);
        lost = Set.copyOf(lost);
    }

    public static Presence of(Turn turn) {
        return of(turn.tx(), turn.workspace(), turn.now());
    }

    public static Presence of(Transaction tx, String workspace, Instant now) {
        var lost =
                new StandingStore()
                        .all(tx, workspace).entrySet().stream()
                                .filter(entry -> entry.getValue().unreachable())
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet());
        return new Presence(new LeaveStore().standIns(tx, workspace, now), lost);
    }

    /// As it is for one issue: in what may be an epidemic nobody stands in who may not know of it.
    public Presence around(Issue issue, Roster roster) {
        if (!issue.nature().confidential()) {
            return this;
        }
        var entrusted = new HashMap<>(standIns);
        entrusted.values().removeIf(id -> !InCharge.isEntrusted(id, roster));
        return new Presence(entrusted, lost);
    }

    /// The member, and everybody whose place they take.
    public List<Member> inPlaceOf(Member member, Roster roster) {
        var others =
                standIns.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(member.id()))
                        .flatMap(entry -> roster.member(entry.getKey()).stream());
        return Stream.concat(Stream.of(member), others).toList();
    }

    /// `赵强`, `赵强(何勇代)`, `唐磊(联系不上)`.
    public String name(String memberId, Roster roster) {
        String name = IssuePhrases.name(roster, memberId);
        var standIn = Optional.ofNullable(standIns.get(memberId));
        if (standIn.isPresent()) {
            return "%s（%s代）".formatted(name, IssuePhrases.name(roster, standIn.get()));
        }
        return lost.contains(memberId) ? name + "（联系不上）" : name;
    }
}
