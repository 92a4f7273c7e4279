package zutuan.bot.assist.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zutuan.bot.kernel.people.Station;

/// Days after one another on which somebody is on duty at a station; `to` is the last of them.
record DutyRun(Station station, LocalDate from, LocalDate to) {
    /// Of one member's days, in their order.
    static List<DutyRun> of(List<DutyCalendar.Day> days) {
        var runs = new ArrayList<DutyRun>();
        for (var day : days) {
            int open = lastOf(day.station(), runs);
            if (open >= 0 && runs.get(open).to().plusDays(1).equals(day.date())) {
                runs.set(open, new DutyRun(day.station(), runs.get(open).from(), day.date()));
            } else {
                runs.add(new DutyRun(day.station(), day.date(), day.date()));
            }
        }
        return List.copyOf(runs);
    }

    /// Somebody may be on duty at two stations in turn.
    private static int lastOf(Station station, List<DutyRun> runs) {
        int at = runs.size() - 1;
        while (at >= 0 && !runs.get(at).station().equals(station)) {
            at--;
        }
        return at;
    }
}
