package zutuan.bot.meeting.booking;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingPermission;
import zutuan.bot.meeting.model.MeetingSettings;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.PlaceStore;

/// What is free instead of a place that is taken.
public final class FreeTimes {
    private static final int TRIES = 48;
    private static final int ROOMS = 2;
    private static final Duration STEP = Duration.ofMinutes(30);

    private final PlaceStore taken = new PlaceStore();
    private final List<String> rooms;
    private final ZoneId zone;

    public FreeTimes(Settings settings) {
        rooms = List.copyOf(settings.of(MeetingSettings.SECTION).places());
        zone = settings.zone();
    }

    /// The next time at the same place on that day, other rooms at the same time, and whether
    /// whoever speaks may take the place all the same.
    public record Free(List<Slot> later, List<String> elsewhere, boolean mayShare) {
        public Free {
            later = List.copyOf(later);
            elsewhere = List.copyOf(elsewhere);
        }

        /// The same for what shares no place.
        public Free alone() {
            return new Free(later, elsewhere, false);
        }
    }

    /// The meeting that has the place then, if any.
    Optional<Long> holder(Meeting.Plan plan, Turn turn) {
        return taken.holder(turn.tx(), turn.workspace(), plan.place(), plan.slot());
    }

    public Free around(Meeting.Plan plan, Turn turn) {
        var day = plan.slot().start().atZone(zone).toLocalDate();
        var later =
                Stream.iterate(plan.slot(), slot -> Slot.of(slot.start().plus(STEP), slot.length()))
                        .limit(TRIES)
                        .takeWhile(slot -> slot.start().atZone(zone).toLocalDate().equals(day))
                        .filter(slot -> isFree(plan.place(), slot, turn))
                        .limit(1)
                        .toList();
        var elsewhere =
                rooms.stream()
                        .filter(room -> isFree(room, plan.slot(), turn))
                        .limit(ROOMS)
                        .toList();
        return new Free(later, elsewhere, mayShare(turn));
    }

    private boolean isFree(String place, Slot slot, Turn turn) {
        return taken.holder(turn.tx(), turn.workspace(), place, slot).isEmpty();
    }

    static boolean mayShare(Turn turn) {
        return Permissions.allows(turn.member().roles(), MeetingPermission.ADMIN);
    }
}
