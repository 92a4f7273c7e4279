package zutuan.bot.meeting;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.act.Changed;
import zutuan.bot.meeting.act.Invites;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.act.Opening;
import zutuan.bot.meeting.act.Reminders;
import zutuan.bot.meeting.booking.BookingReader;
import zutuan.bot.meeting.booking.BookingReplies;
import zutuan.bot.meeting.booking.Places;
import zutuan.bot.meeting.booking.WhenReader;
import zutuan.bot.meeting.change.ChangeDesk;
import zutuan.bot.meeting.minutes.ActionReminders;
import zutuan.bot.meeting.minutes.ActionReplies;
import zutuan.bot.meeting.model.MeetingSettings;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.rsvp.RsvpSummary;
import zutuan.bot.meeting.store.Stores;
import zutuan.bot.meeting.visit.RouteOpening;
import zutuan.bot.meeting.visit.RouteReader;
import zutuan.bot.meeting.visit.RouteReplies;
import zutuan.bot.meeting.visit.VisitHosts;
import zutuan.bot.meeting.visit.VisitReplies;

/// What several commands of the feature work with.
record MeetingDesks(Kit kit, Stores stores, Readers readers, Voices voices, Timed timed) {
    /// Of bookings and of routes.
    record Readers(BookingReader booking, RouteReader routes) {
        TimeReader times() {
            return booking.whens().times();
        }
    }

    /// The sentences.
    record Voices(
            MeetingTexts texts,
            BookingReplies booking,
            MeetingReplies meetings,
            VisitReplies visits) {}

    /// What speaks up by itself.
    record Timed(Reminders reminders, RsvpSummary summary, ActionReminders actions) {
        List<Job> jobs() {
            return Stream.concat(reminders.jobs().stream(), Stream.of(summary.job(), actions.job()))
                    .toList();
        }
    }

    static MeetingDesks of(Kit kit) {
        var settings = kit.settings();
        var zone = settings.zone();
        var times = new TimeReader(zone, settings.calendar());
        var whens = new WhenReader(times, zone, settings.of(MeetingSettings.SECTION).length());
        var places = new Places(settings.of(MeetingSettings.SECTION).places());
        var readers = new Readers(new BookingReader(whens, places, zone), new RouteReader(times));
        var texts = new MeetingTexts(zone);
        var replies = new MeetingReplies(texts);
        var voices = new Voices(texts, new BookingReplies(texts), replies, new VisitReplies(texts));
        var stores = new Stores();
        var timed =
                new Timed(
                        new Reminders(kit, stores, replies),
                        new RsvpSummary(kit, stores, replies),
                        new ActionReminders(kit, stores, new ActionReplies(texts)));
        return new MeetingDesks(kit, stores, readers, voices, timed);
    }

    ZoneId zone() {
        return voices.texts().zone();
    }

    Opening opening() {
        return new Opening(kit, stores, timed.reminders());
    }

    ChangeDesk changes() {
        return new ChangeDesk(
                kit,
                readers.booking(),
                stores,
                new ChangeDesk.Replies(voices.booking(), voices.meetings(), voices.visits()),
                timed.reminders());
    }

    RouteOpening routes() {
        return new RouteOpening(
                stores,
                new RouteReplies(voices.texts()),
                new Changed(kit, stores, voices.meetings()),
                new VisitHosts(kit, stores),
                new RouteOpening.Timing(timed.reminders(), new Invites(kit, stores)));
    }
}
