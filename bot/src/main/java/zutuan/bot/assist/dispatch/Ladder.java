package zutuan.bot.assist.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.duty.Attendance;
import zutuan.bot.assist.duty.DutyBook;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.store.Transaction;

/// In which order members are asked to take a request: who is on duty, the least loaded first; the
/// others of the station; its head; the town. For what no station covers the team comes first.
public record Ladder(DutyBook duty, Attendance attendance, Office office) {
    /// Where on the ladder somebody stands.
    public enum Level {
        DUTY,
        STATION,
        HEAD,
        TOWN
    }

    /// Somebody to ask; `acting` is who hears of it, themselves or who stands in for them.
    public record Rung(Member member, Level level, Member acting) {}

    /// The moment for which one asks.
    public record Moment(Transaction tx, Roster roster, Instant now) {}

    /// Who is there to be asked, in order, without those who were – also in another's place: nobody
    /// is asked twice.
    public List<Rung> left(Field field, Set<String> told, Moment moment) {
        var heard = new HashSet<>(told);
        told.stream()
                .flatMap(id -> moment.roster().member(id).stream())
                .flatMap(one -> acting(one, moment).stream())
                .forEach(one -> heard.add(one.id()));
        var left = new ArrayList<Rung>();
        for (var rung : all(field, moment)) {
            var acting = acting(rung.member(), moment);
            boolean fresh = !told.contains(rung.member().id());
            if (fresh && acting.isPresent() && heard.add(acting.get().id())) {
                left.add(new Rung(rung.member(), rung.level(), acting.get()));
            }
        }
        return List.copyOf(left);
    }

    private Optional<Member> acting(Member member, Moment moment) {
        return attendance.acting(moment.tx(), moment.roster().workspace(), member, moment.now());
    }

    private List<Rung> all(Field field, Moment moment) {
        var roster = moment.roster();
        var rungs = new ArrayList<Rung>();
        roster.station(field.stationId())
                .ifPresentOrElse(
                        station -> ofStation(station, moment, rungs), () -> ofTeam(roster, rungs));
        roster.with(Role.ADMINISTRATOR).forEach(one -> add(rungs, one, Level.TOWN));
        roster.with(Role.TOWN_LEADER).forEach(one -> add(rungs, one, Level.TOWN));
        return rungs;
    }

    /// On a day without duty the station's people are not disturbed.
    private void ofStation(Station station, Moment moment, List<Rung> rungs) {
        var onDuty = onDuty(station, moment);
        onDuty.forEach(one -> add(rungs, one, Level.DUTY));
        if (!onDuty.isEmpty()) {
            DutyBook.all(moment.roster(), station).forEach(one -> add(rungs, one, Level.STATION));
        }
        head(station, moment.roster()).ifPresent(one -> add(rungs, one, Level.HEAD));
    }

    /// Who is on duty now, the least loaded first.
    public List<Member> onDuty(Station station, Moment moment) {
        var load = office.stores().lists().load(moment.tx(), moment.roster().workspace());
        var today = office.hours().date(moment.now());
        return duty.on(moment.tx(), moment.roster(), station, today).stream()
                .sorted(Comparator.comparingInt(one -> load.getOrDefault(one.id(), 0)))
                .toList();
    }

    private static Optional<Member> head(Station station, Roster roster) {
        return Optional.ofNullable(station.shifts().headId()).flatMap(roster::member);
    }

    private static void ofTeam(Roster roster, List<Rung> rungs) {
        roster.teamFor("crop")
                .ifPresent(team -> {
                    roster.leadOf(team).ifPresent(lead -> add(rungs, lead, Level.DUTY));
                    roster.members().stream()
                            .filter(one -> one.teamIds().contains(team.id()))
                            .forEach(one -> add(rungs, one, Level.STATION));
                });
    }

    private static void add(List<Rung> rungs, Member member, Level level) {
        if (rungs.stream().noneMatch(rung -> rung.member().equals(member))) {
            rungs.add(new Rung(member, level, member));
        }
    }

    /// Whether somebody may take requests of a field, in their own name: the station's people and
    /// its head, the team's, and the town.
    public boolean mayTake(Member member, Field field, Roster roster) {
        var station = roster.station(field.stationId());
        boolean theirs =
                station.isPresent()
                        ? DutyBook.all(roster, station.get()).contains(member)
                                || head(station.get(), roster).filter(member::equals).isPresent()
                        : roster.teamFor("crop")
                                .filter(team -> member.teamIds().contains(team.id()))
                                .isPresent();
        return theirs || isTown(member);
    }

    public static boolean isTown(Member member) {
        return member.is(Role.TOWN_LEADER)
                || member.is(Role.ADMINISTRATOR)
                || member.is(Role.TOWN_OFFICIAL);
    }
}
