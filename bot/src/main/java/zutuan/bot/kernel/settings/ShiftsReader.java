package zutuan.bot.kernel.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Shifts;

/** Reads how the duty of a station goes round. */
final class ShiftsReader {
    private static final String DAYS = "一二三四五六日";

    private ShiftsReader() {}

    static Shifts read(Section station, RosterIds ids) {
        ids.refer(RosterIds.Kind.MEMBER, station, "head");
        return new Shifts(
                station.textOrNull("head"),
                station.textOrNull("phone"),
                date(station, "weekly"),
                days(station, ids),
                station.sections("seasons").stream().map(ShiftsReader::season).toList());
    }

    private static @Nullable LocalDate date(Section section, String key) {
        String text = section.textOrNull(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            section.mistake(key, "“" + text + "”不是日期,请写成 2026-11-23 的样子");
            return null;
        }
    }

    private static Map<DayOfWeek, List<String>> days(Section station, RosterIds ids) {
        var all = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
        if (!station.has("days")) {
            return all;
        }
        var section = station.section("days");
        for (var day : DayOfWeek.values()) {
            String key = "周" + DAYS.charAt(day.getValue() - 1);
            if (section.has(key)) {
                all.put(
                        day,
                        List.copyOf(
                                new ArrayList<>(ids.refer(RosterIds.Kind.MEMBER, section, key))));
            }
        }
        section.close();
        return all;
    }

    private static Shifts.Season season(Section one) {
        var season =
                new Shifts.Season(
                        one.required("name", "请写季节的名称,如 烘烤季"),
                        monthDay(one, "from"),
                        monthDay(one, "to"),
                        one.number("people", 2, 1, 20));
        one.close();
        return season;
    }

    private static MonthDay monthDay(Section one, String key) {
        String text = one.required(key, "请写月日,如 07-15");
        try {
            return text.isEmpty() ? MonthDay.of(1, 1) : MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            one.mistake(key, "“" + text + "”不是月日,请写成 07-15 的样子");
            return MonthDay.of(1, 1);
        }
    }
}
