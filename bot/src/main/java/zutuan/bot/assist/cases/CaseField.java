package zutuan.bot.assist.cases;

import java.util.Arrays;
import java.util.Optional;

/// Whose field a case is in, by its title in the files of cases.
public enum CaseField {
    TOBACCO("烟草", "tobacco"),
    LIVESTOCK("畜牧", "livestock"),
    /// Other crops have no station of their own.
    CROP("作物", "");

    private final String title;
    private final String stationId;

    CaseField(String title, String stationId) {
        this.title = title;
        this.stationId = stationId;
    }

    public String title() {
        return title;
    }

    /// Its station in the roster; empty if there is none.
    public String stationId() {
        return stationId;
    }

    public boolean hasStation() {
        return !stationId.isEmpty();
    }

    static Optional<CaseField> titled(String title) {
        return Arrays.stream(values()).filter(field -> field.title.equals(title)).findFirst();
    }
}
