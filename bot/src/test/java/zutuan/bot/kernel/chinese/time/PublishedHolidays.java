package zutuan.bot.kernel.chinese.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// The published tables of 2025 and 2026, and plain weeks in other years.
final class PublishedHolidays implements HolidayCalendar {
    private final TreeMap<LocalDate, String> off = new TreeMap<>();
    private final Set<LocalDate> work = new HashSet<>();

    PublishedHolidays() {
        Resources.rows("holidays.tsv").forEach(this::add);
    }

    private void add(List<String> row) {
        LocalDate date = LocalDate.parse(row.get(0));
        if (row.get(1).equals("off")) {
            off.put(date, row.get(2));
        } else {
            work.add(date);
        }
    }

    @Override
    public boolean isWorkday(LocalDate date) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return work.contains(date) || (!off.containsKey(date) && !weekend);
    }

    @Override
    public List<LocalDate> daysOff(String holiday, int year) {
        var days = new ArrayList<LocalDate>();
        off.forEach((date, name) -> {
            if (name.equals(holiday) && date.getYear() == year) {
                days.add(date);
            }
        });
        return days;
    }

    /// Tab-separated test resources; lines that begin with # and empty lines are skipped.
    static final class Resources {
        private Resources() {}

        static List<List<String>> rows(String name) {
            try (InputStream stream = Resources.class.getResourceAsStream(name)) {
                byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
                return new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList();
            } catch (IOException broken) {
                throw new UncheckedIOException(name, broken);
            }
        }
    }
}
