package zutuan.bot.assist.model;

import java.util.Arrays;

/// Whose trade a request is: a station's, or the team's for everything that no station covers.
public enum Field {
    TOBACCO("烟草", "tobacco"),
    LIVESTOCK("养殖", "livestock"),
    /// Other crops, machines, selling: the team for it (产业技术组).
    OTHER("种植", "");

    private final String title;
    private final String stationId;

    Field(String title, String stationId) {
        this.title = title;
        this.stationId = stationId;
    }

    public String title() {
        return title;
    }

    /// The station's id in the roster; empty where there is none.
    public String stationId() {
        return stationId;
    }

    public boolean hasStation() {
        return !stationId.isEmpty();
    }

    /// The field of a station.
    public static Field ofStation(String id) {
        return Arrays.stream(values())
                .filter(field -> field.stationId.equals(id))
                .findFirst()
                .orElse(OTHER);
    }
}
