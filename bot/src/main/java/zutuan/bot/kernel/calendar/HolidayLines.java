package zutuan.bot.kernel.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.calendar.HolidayTable.Day;
import zutuan.bot.kernel.calendar.HolidayTable.Parsed;

/** Reads the lines of one holiday table and gathers every fault. Used once, by one thread. */
final class HolidayLines {
    /** 元旦 may stand at both ends of a year; no other holiday has such a gap. */
    private static final int ENDS_OF_YEAR = 300;

    private final String file;
    private final int year;
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private final Map<LocalDate, Integer> lineOf = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    HolidayLines(String file, int year) {
        this.file = file;
        this.year = year;
    }

    Parsed parse(List<String> lines) {
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (!line.isBlank() && !line.startsWith("#")) {
                readLine(index + 1, line);
            }
        }
        if (lineOf.isEmpty() && faults.isEmpty()) {
            faults.add(file + ":1 没有一天放假，请填入国务院办公厅通知的日期");
        }
        if (faults.isEmpty()) {
            days.forEach(this::checkPlace);
        }
        return faults.isEmpty()
                ? new Parsed.Read(new HolidayTable(year, days))
                : new Parsed.Refused(faults);
    }

    private void readLine(int number, String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3 || fields[2].isBlank()) {
            fault(number, "应是三列（日期、off 或 work、节名），列间用 Tab 隔开");
            return;
        }
        var date = date(number, fields[0].strip());
        Day day = day(number, fields[1].strip(), fields[2].strip());
        if (date.isPresent() && day != null) {
            enter(number, date.get(), day);
        }
    }

    private void enter(int number, LocalDate date, Day day) {
        Integer earlier = lineOf.putIfAbsent(date, number);
        if (earlier != null) {
            fault(number, date + " 重复，第 " + earlier + " 行已写过，请删去一行");
            return;
        }
        days.put(date, day);
    }

    private Optional<LocalDate> date(int number, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() != year) {
                fault(number, date + " 不是 " + year + " 年的日期，请移到 " + date.getYear() + ".tsv");
                return Optional.empty();
            }
            return Optional.of(date);
        } catch (DateTimeParseException e) {
            fault(number, "没有“" + text + "”这一天，日期请写成 " + year + "-01-01 的样子");
            return Optional.empty();
        }
    }

    private @Nullable Day day(int number, String kind, String name) {
        return switch (kind) {
            case "off" -> new Day.Off(name);
            case "work" -> new Day.Work(name);
            default -> {
                fault(number, "第二列是“" + kind + "”，只能写 off（放假）或 work（调休上班）");
                yield null;
            }
        };
    }

    /** A typo in a date usually leaves a day alone, far from its holiday, or on a plain workday. */
    private void checkPlace(LocalDate date, Day day) {
        int number = lineOf.getOrDefault(date, 1);
        switch (day) {
            case Day.Work(String name) -> {
                if (!WorkCalendar.isWeekend(date)) {
                    fault(number, date + " 本来就上班，调休补班只会在周六、周日，请核对");
                } else if (!days.containsValue(new Day.Off(name))) {
                    fault(number, "补班写的是“" + name + "”，但表里没有这个节放假，请核对节名");
                }
            }
            case Day.Off(String name) -> {
                var apart = nextOff(date, name).filter(next -> !restsBetween(date, next));
                apart.ifPresent(next ->
                        fault(
                                lineOf.getOrDefault(next, number),
                                next + " 与 " + date + " 都是" + name + "，中间却隔着上班日，请核对"));
            }
        }
    }

    private Optional<LocalDate> nextOff(LocalDate date, String name) {
        return days.tailMap(date, false).entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Day.Off(name)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean restsBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) > ENDS_OF_YEAR
                || from.plusDays(1).datesUntil(to).allMatch(this::isRest);
    }

    private boolean isRest(LocalDate date) {
        return switch (days.get(date)) {
            case Day.Off _ -> true;
            case Day.Work _ -> false;
            case null -> WorkCalendar.isWeekend(date);
        };
    }

    private void fault(int line, String text) {
        faults.add(file + ":" + line + " " + text);
    }
}
