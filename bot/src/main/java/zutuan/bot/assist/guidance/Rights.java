package zutuan.bot.assist.guidance;

import java.util.Optional;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;

/// Who may hold sessions of a station, and who may sign up for a village. Pure.
final class Rights {
    private Rights() {}

    /// The station's own people and its head, and administrators.
    static boolean holds(Member member, String stationId, Roster roster) {
        return member.is(Role.ADMINISTRATOR)
                || roster.station(stationId).filter(one -> isOf(member, one)).isPresent();
    }

    static boolean isOf(Member member, Station station) {
        return station.id().equals(member.stationId())
                || station.duty().contains(member.id())
                || member.id().equals(station.shifts().headId());
    }

    static boolean holds(Member member, Guidance guidance, Roster roster) {
        return guidance.origin().memberId().equals(member.id())
                || holds(member, guidance.plan().stationId(), roster);
    }

    /// The station whose sessions a member holds, if it is only one.
    static Optional<Station> own(Member member, Roster roster) {
        var own =
                roster.stations().stream()
                        .filter(one -> Field.ofStation(one.id()).hasStation())
                        .filter(one -> isOf(member, one))
                        .toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    /// The secretaries of the village, the town, and whoever holds the session.
    static boolean signsUp(Member member, String villageId, Guidance guidance, Roster roster) {
        boolean secretary = member.is(Role.VILLAGE_SECRETARY) || member.is(Role.FIRST_SECRETARY);
        return (secretary && villageId.equals(member.villageId()))
                || member.is(Role.TOWN_OFFICIAL)
                || member.is(Role.TOWN_LEADER)
                || holds(member, guidance, roster);
    }
}
