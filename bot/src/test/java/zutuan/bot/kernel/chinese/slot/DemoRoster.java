package zutuan.bot.kernel.chinese.slot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zutuan.bot.Features;
import zutuan.bot.kernel.chinese.Normalizer;
import zutuan.bot.kernel.chinese.time.HolidayCalendar;
import zutuan.bot.kernel.chinese.time.TimeReader;

/// The invented people and villages of the demonstration roster, and a reader that knows them.
final class DemoRoster {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 9, 10, 0);

    private DemoRoster() {}

    static SlotReader reader() {
        return reader(gazetteer());
    }

    static SlotReader reader(Gazetteer gazetteer) {
        return new SlotReader(
                new TimeReader(ZoneId.of("Asia/Shanghai"), new PlainWeeks()),
                gazetteer,
                Features.ALL.subjects());
    }

    static Slots read(SlotReader reader, String text) {
        return reader.read(Normalizer.normalize(text), NOW);
    }

    static Gazetteer gazetteer() {
        var people = new ArrayList<Gazetteer.Person>();
        var villages = new ArrayList<Gazetteer.Village>();
        for (List<String> row : rows("roster.tsv")) {
            if (row.get(0).equals("person")) {
                people.add(person(row));
            } else {
                villages.add(new Gazetteer.Village(row.get(1), row.get(2), words(row.get(3))));
            }
        }
        return new Gazetteer(people, villages);
    }

    private static Gazetteer.Person person(List<String> row) {
        @Nullable String village = row.get(5).isEmpty() ? null : row.get(5);
        return new Gazetteer.Person(
                row.get(1), row.get(2), words(row.get(3)), words(row.get(4)), village);
    }

    private static List<String> words(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" ", -1));
    }

    /// Tab-separated lines of a resource beside this class; # begins a comment.
    static List<List<String>> rows(String name) {
        try (InputStream stream = DemoRoster.class.getResourceAsStream(name)) {
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

    private static final class PlainWeeks implements HolidayCalendar {
        @Override
        public boolean isWorkday(LocalDate date) {
            return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }

        @Override
        public List<LocalDate> daysOff(String holiday, int year) {
            return List.of();
        }
    }
}
