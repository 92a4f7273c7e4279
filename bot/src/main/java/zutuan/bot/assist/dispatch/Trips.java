package zutuan.bot.assist.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.Trouble;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;

/// Which requests lie on one way: of the same village, or of one that borders on it.
public record Trips(Office office) {
    /// The visits of a technician still to come that a request lies beside, the first one first.
    public List<HelpRequest> beside(
            Transaction tx, HelpRequest request, String technicianId, Roster roster, Instant now) {
        return office.stores().lists().open(tx, request.ref().workspace()).stream()
                .filter(other -> other.number() != request.number())
                .filter(other -> other.isWith(technicianId))
                .filter(other -> other.visit().filter(visit -> visit.at().isAfter(now)).isPresent())
                .filter(other -> near(request, other, roster))
                .sorted((one, other) -> at(one).compareTo(at(other)))
                .toList();
    }

    /// Those of them that are soon, so that nobody waits for days to be visited on the way.
    public List<HelpRequest> soonBeside(
            Transaction tx, HelpRequest request, String technicianId, Roster roster, Instant now) {
        var hours = office.hours();
        var last = hours.calendar().plusWorkdays(hours.date(now), 1);
        return beside(tx, request, technicianId, roster, now).stream()
                .filter(other -> !hours.date(at(other)).isAfter(last))
                .toList();
    }

    private static Instant at(HelpRequest request) {
        return request.visit().orElseThrow().at();
    }

    /// Requests that nobody visits yet and that lie beside one that somebody does.
    public List<HelpRequest> open(
            Transaction tx, HelpRequest visited, String technicianId, Roster roster) {
        return office.stores().lists().open(tx, visited.ref().workspace()).stream()
                .filter(other -> other.number() != visited.number())
                .filter(other -> other.trouble().field() == visited.trouble().field())
                .filter(other -> isFree(other, technicianId))
                .filter(other -> near(visited, other, roster))
                .toList();
    }

    private static boolean isFree(HelpRequest request, String technicianId) {
        boolean own =
                request.isWith(technicianId)
                        && request.visit().isEmpty()
                        && request.result().isEmpty();
        return request.isOpen() && (request.isWaiting() || own);
    }

    public static boolean near(HelpRequest one, HelpRequest other, Roster roster) {
        var here = village(one.trouble());
        var there = village(other.trouble());
        return here != null
                && there != null
                && (here.equals(there) || borders(here, there, roster));
    }

    private static boolean borders(String here, String there, Roster roster) {
        return roster.village(here).filter(one -> one.neighbours().contains(there)).isPresent()
                || roster.village(there).filter(one -> one.neighbours().contains(here)).isPresent();
    }

    private static @Nullable String village(Trouble trouble) {
        return trouble.spot().villageId();
    }
}
