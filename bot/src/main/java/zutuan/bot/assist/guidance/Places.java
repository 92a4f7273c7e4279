package zutuan.bot.assist.guidance;

import java.util.ArrayList;
import java.util.List;
import zutuan.bot.assist.guidance.Guidance.Quota;

/// Who has a place within a quota and who waits. Pure.
final class Places {
    private final Quota quota;
    private final List<Seat> seats;

    Places(Quota quota, List<Seat> seats) {
        this.quota = quota;
        this.seats = new ArrayList<>(seats);
    }

    boolean isFree(String villageId) {
        return fits(quota.perVillage(), taken(villageId)) && fits(quota.total(), taken());
    }

    private static boolean fits(int most, long taken) {
        return most == 0 || taken < most;
    }

    private long taken(String villageId) {
        return seats.stream()
                .filter(seat -> !seat.waiting() && seat.villageId().equals(villageId))
                .count();
    }

    private long taken() {
        return seats.stream().filter(seat -> !seat.waiting()).count();
    }

    /// Adds a household, with a place if there is one; nobody overtakes those who wait already.
    Seat add(long number, String villageId, String name, String byId) {
        var seat = new Seat(number, villageId, name, !isFree(villageId), byId);
        seats.add(seat);
        return seat;
    }

    /// Those who wait and now have a place, in their order.
    List<Seat> movingUp() {
        var moved = new ArrayList<Seat>();
        for (int index = 0; index < seats.size(); index++) {
            var seat = seats.get(index);
            if (seat.waiting() && isFree(seat.villageId())) {
                seats.set(index, seat.movedUp());
                moved.add(seat.movedUp());
            }
        }
        return List.copyOf(moved);
    }
}
