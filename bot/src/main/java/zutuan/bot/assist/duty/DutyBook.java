package zutuan.bot.assist.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.assist.store.DutyStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.store.Transaction;

/// Who is on duty at a station on a day: the plan of the roster file, and what the station changed
/// of it.
public record DutyBook(DutyStore store) {
    /// Those on duty, in the order in which they are asked; empty for nobody.
    public List<Member> on(Transaction tx, Roster roster, Station station, LocalDate day) {
        var workspace = roster.workspace();
        var changed = store.day(tx, workspace, station.id(), day).orElse(null);
        var turns =
                store.turn(tx, workspace, station.id(), day)
                        .map(turn -> new DutyPlan.Turns(turn.members(), turn.from()))
                        .orElse(null);
        return members(new DutyPlan(station).on(day, changed, turns).stream(), roster);
    }

    /// Everybody of a station, in the order of its plan.
    public static List<Member> all(Roster roster, Station station) {
        var others =
                roster.members().stream()
                        .filter(member -> station.id().equals(member.stationId()))
                        .map(Member::id);
        return members(Stream.concat(station.duty().stream(), others).distinct(), roster);
    }

    private static List<Member> members(Stream<String> ids, Roster roster) {
        return ids.flatMap(id -> roster.member(id).stream()).toList();
    }
}
