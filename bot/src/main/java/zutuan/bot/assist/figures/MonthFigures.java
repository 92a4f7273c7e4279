package zutuan.bot.assist.figures;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The numbers of a month, of one station or of all. A month is that of the calendar in the town's
/// zone, from its first moment until before the next month's. What happened counts in the month in
/// which it happened, whenever it was asked. Nobody is named, and nothing is ordered by people.
///
/// @param asked requests that came in this month, whatever became of them, without those that were
///   taken back or were matters of the village
/// @param byCase requests that their asker called solved this month while similar cases were shown
///   and nobody had been asked to come; they are among the solved ones
/// @param visited requests to which a technician said a result this month that was not by phone, a
///   request once, however often somebody came
/// @param byPhone requests to which the results of this month were all by phone
/// @param solved requests that were solved this month, by the asker's word or because nobody said
///   otherwise in time, and have not been opened again since
/// @param waits of the requests that were taken for the first time this month, or given to somebody
///   or answered at once: how long after they were asked, by the clock, nights and holidays
///   included; shortest first
public record MonthFigures(
        int asked, int byCase, int visited, int byPhone, int solved, List<Duration> waits) {
    public MonthFigures {
        waits = waits.stream().sorted().toList();
    }

    public boolean isEmpty() {
        return asked == 0 && visited == 0 && byPhone == 0 && solved == 0 && waits.isEmpty();
    }

    /// The median time to acceptance; of an even number the middle between the two in the middle.
    public Optional<Duration> median() {
        if (waits.isEmpty()) {
            return Optional.empty();
        }
        int half = waits.size() / 2;
        var upper = waits.get(half);
        return Optional.of(
                waits.size() % 2 == 1 ? upper : upper.plus(waits.get(half - 1)).dividedBy(2));
    }
}
