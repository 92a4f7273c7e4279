package zutuan.bot.meeting.visit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Announcements;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.booking.AudienceReader;
import zutuan.bot.meeting.booking.BookingReader;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.visit.DraftCorrections.Corrected;
import zutuan.bot.meeting.visit.RouteReader.Route;

/// Books field visits: reads the route, shows a draft, and once it is confirmed asks the hosts.
final class VisitDesk {
    private static final Pattern BETWEEN =
            Phrases.beside(VisitDesk.class, "visit.phrases").get("between_places");
    private static final String USUAL = "第一书记和支书";

    private final Kit kit;
    private final RouteReader reader;
    private final DraftCorrections corrections;
    private final VisitReplies replies;
    private final MeetingBook book;
    private final Announcements announcements;
    private final VisitHosts hosts;

    VisitDesk(Kit kit) {
        this.kit = kit;
        this.reader = new RouteReader(kit.settings());
        this.corrections = new DraftCorrections(kit);
        this.replies = new VisitReplies(kit);
        this.book = new MeetingBook(kit);
        this.announcements = new Announcements(kit);
        this.hosts = new VisitHosts(kit);
    }

    Answer book(Form raw, Turn turn) {
        var form = corrected(raw);
        if (form.said().isEmpty()) {
            return form.part(VisitLabels.PLACE)
                    .map(places -> askTimes(form, places))
                    .orElseGet(() -> Answer.of(VisitReplies.NO_ROUTE));
        }
        String day = form.part(VisitLabels.DAY).orElse("");
        return switch (reader.read(form.said(), day, turn.roster(), now(turn))) {
            case Route.NeedsDay() -> form.ask(VisitLabels.DAY, VisitReplies.WHICH_DAY);
            case Route.Wrong(var why) -> Answer.of(why);
            case Route.Complete route -> {
                var change = form.part(VisitLabels.CHANGE);
                yield change.isPresent()
                        ? corrected(form.without(VisitLabels.CHANGE), route, change.get(), turn)
                        : settled(form, route, turn);
            }
        };
    }

    private static Answer askTimes(Form form, String places) {
        var stops = List.of(BETWEEN.split(places, -1));
        return form.without(VisitLabels.PLACE)
                .ask(VisitLabels.CHANGE, VisitReplies.whenAtEach(stops));
    }

    private LocalDateTime now(Turn turn) {
        return LocalDateTime.ofInstant(turn.now(), kit.settings().zone());
    }

    /// A new route replaces the old one; what is no change of a route is another day.
    private Form corrected(Form form) {
        var change = form.part(VisitLabels.CHANGE);
        if (change.isEmpty()) {
            return form;
        }
        var rest = form.without(VisitLabels.CHANGE);
        if (reader.isWhole(change.get())) {
            return new Form(form.command(), change.get(), rest.parts());
        }
        return reader.edits().read(change.get()).isPresent()
                ? form
                : rest.with(VisitLabels.DAY, change.get());
    }

    private Answer corrected(Form form, Route.Complete route, String change, Turn turn) {
        return switch (corrections.correct(form, route, change, turn)) {
            case Corrected.To(var next, var other) -> settled(next, other, turn);
            case Corrected.Stuck(var why) -> form.ask(VisitLabels.CHANGE, why);
        };
    }

    private Answer settled(Form form, Route.Complete route, Turn turn) {
        var visit = StopReader.hosted(route.visit(), turn.roster());
        var start = route.start().atZone(kit.settings().zone()).toInstant();
        var slot = Slot.of(start, route.length());
        var said = route.audience();
        var plan = new Meeting.Plan(visit.title(), null, Meeting.Kind.VISIT, slot, visit.route());
        return slot.start().isAfter(turn.now()) && !slot.isFar(turn.now())
                ? decide(form, plan, new Outing(visit, audience(said, turn), said.isEmpty()), turn)
                : form.ask(VisitLabels.DAY, replies.past(slot, turn.now()));
    }

    private static Audience audience(Audience said, Turn turn) {
        return said.isEmpty() ? AudienceReader.read(USUAL, turn.roster()).audience() : said;
    }

    private Answer decide(Form form, Meeting.Plan plan, Outing outing, Turn turn) {
        if (!BookingReader.mayInvite(outing.audience(), turn.member().roles())) {
            return Answer.of(replies.mayNotInvite(turn.roster()));
        }
        return form.part(VisitLabels.CONFIRMED).isPresent()
                ? publish(plan, outing, turn)
                : replies.draft(form, plan, outing, turn.roster());
    }

    private Answer publish(Meeting.Plan plan, Outing outing, Turn turn) {
        var meeting = book.bookVisit(plan, outing.audience(), outing.visit(), turn);
        for (int stop = 0; stop < outing.visit().stops().size(); stop++) {
            hosts.ask(meeting, outing.visit(), stop, turn);
        }
        var card = replies.published(meeting, outing.visit(), turn.roster());
        return announcements.booked(meeting, card, replies.publishedElsewhere(meeting), turn);
    }
}
