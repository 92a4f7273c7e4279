package zutuan.bot.meeting;

import java.util.List;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;

/// Joint meetings and field visits.
public final class MeetingFeature implements Feature {
    /// Class-path folder of this feature's tables.
    public static final String MIGRATIONS = "classpath:zutuan/bot/meeting/migrations";

    private final BookingDesk bookings;

    public MeetingFeature(Kit kit) {
        var settings = kit.settings();
        var zone = settings.zone();
        var whens =
                new WhenReader(
                        new TimeReader(zone, settings.calendar()),
                        zone,
                        settings.meetings().length());
        var reader = new BookingReader(whens, new Places(settings.meetings().places()), zone);
        var stores =
                new BookingDesk.Stores(new MeetingStore(), new InvitationStore(), new PlaceStore());
        bookings = new BookingDesk(kit, reader, stores, new BookingReplies(new MeetingTexts(zone)));
    }

    @Override
    public List<Command<?>> commands() {
        return List.of(new BookCommand(bookings));
    }

    @Override
    public List<Job> jobs() {
        return List.of();
    }
}
