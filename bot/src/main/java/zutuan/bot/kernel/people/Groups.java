package zutuan.bot.kernel.people;

import java.util.List;

/** Where the members of a workspace belong: its villages, service teams and stations. */
public record Groups(List<Village> villages, List<Team> teams, List<Station> stations) {
    public Groups {
        villages = List.copyOf(villages);
        teams = List.copyOf(teams);
        stations = List.copyOf(stations);
    }
}
