package zutuan.bot.assist.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;

/// Whose numbers a member sees: a station's technician those of the station, everybody else those
/// of the whole town. Pure.
public record Scopes() {
    /// Fields, and what they are called together; empty for the whole town.
    public record Scope(Set<Field> fields, String name) {
        public Scope {
            fields = Set.copyOf(fields);
        }
    }

    static List<Field> fields() {
        return List.of(Field.values());
    }

    public Scope of(Member member, Roster roster) {
        return Optional.ofNullable(member.stationId())
                .filter(_ -> member.is(Role.TECHNICIAN))
                .flatMap(roster::station)
                .map(Scopes::of)
                .orElseGet(Scopes::all);
    }

    static Scope of(Station station) {
        return new Scope(Set.of(Field.ofStation(station.id())), station.name());
    }

    private static Scope all() {
        return new Scope(EnumSet.allOf(Field.class), "");
    }
}
