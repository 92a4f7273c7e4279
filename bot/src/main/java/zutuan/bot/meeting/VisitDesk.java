package zutuan.bot.meeting;

import java.time.LocalDateTime;
import java.util.List;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.RouteReader.Route;

/// Books field visits: reads the route, shows a draft, and once it is confirmed asks the hosts.
final class VisitDesk {
    private static final String USUAL = "第一书记和支书";

    private final Kit kit;
    private final RouteReader reader;
    private final Stores stores;
    private final VisitReplies replies;
    private final Opening opening;

    VisitDesk(Kit kit, RouteReader reader, Stores stores, VisitReplies replies, Opening opening) {
        this.kit = kit;
        this.reader = reader;
        this.stores = stores;
        this.replies = replies;
        this.opening = opening;
    }

    Answer book(Form raw, Turn turn) {
        var form = corrected(raw);
        if (form.said().isEmpty()) {
            return Answer.of(VisitReplies.NO_ROUTE);
        }
        var now = LocalDateTime.ofInstant(turn.now(), kit.settings().zone());
        String day = form.part(VisitCommand.DAY).orElse("");
        return switch (reader.read(form.said(), day, turn.roster(), now)) {
            case Route.NeedsDay() -> form.ask(VisitCommand.DAY, VisitReplies.WHICH_DAY);
            case Route.Wrong(var why) -> Answer.of(why);
            case Route.Complete(var visit, var start, var length, var said) -> {
                var slot = Slot.of(start.atZone(kit.settings().zone()).toInstant(), length);
                var audience = audience(said, turn);
                var plan = plan(visit, slot);
                yield slot.start().isAfter(turn.now()) && !slot.isFar(turn.now())
                        ? decide(form, plan, new Wish(visit, audience, said.isEmpty()), turn)
                        : form.ask(VisitCommand.DAY, replies.past(slot));
            }
        };
    }

    /// A new route replaces the old one, a new day the old day.
    private static Form corrected(Form form) {
        var change = form.part(VisitCommand.CHANGE);
        if (change.isEmpty()) {
            return form;
        }
        var rest = form.without(VisitCommand.CHANGE);
        return change.get().matches(".*(?:→|>).*")
                ? new Form(form.command(), change.get(), rest.parts())
                : rest.with(VisitCommand.DAY, change.get());
    }

    /// A visit, who comes, and whether nobody said so.
    record Wish(Visit visit, Audience audience, boolean assumed) {}

    private static Audience audience(Audience said, Turn turn) {
        return said.isEmpty() ? AudienceReader.read(USUAL, turn.roster()).audience() : said;
    }

    private static Meeting.Plan plan(Visit visit, Slot slot) {
        String title =
                "观摩:%s%s"
                        .formatted(
                                visit.stops().getFirst().place(),
                                visit.stops().size() > 1
                                        ? "等%d站".formatted(visit.stops().size())
                                        : "");
        return new Meeting.Plan(title, null, Meeting.Kind.VISIT, slot, visit.route());
    }

    private Answer decide(Form form, Meeting.Plan plan, Wish wish, Turn turn) {
        if (!BookingReader.mayInvite(wish.audience(), turn.member().roles())) {
            return Answer.of(replies.mayNotInvite(turn.roster()));
        }
        return form.part(VisitCommand.CONFIRMED).isPresent()
                ? publish(plan, wish, turn)
                : replies.draft(form, plan, wish, turn.roster());
    }

    private Answer publish(Meeting.Plan plan, Wish wish, Turn turn) {
        var meeting = opening.open(opening.next(turn), plan, wish.audience(), turn);
        stores.visits().insert(turn.tx(), meeting.ref(), wish.visit());
        for (int stop = 0; stop < wish.visit().stops().size(); stop++) {
            askHost(meeting, wish.visit(), stop, turn);
        }
        var card = replies.published(meeting, wish.visit(), turn.roster());
        return opening.announce(meeting, card, replies.publishedElsewhere(meeting), turn);
    }

    /// Asks in private whether the host can receive the visitors.
    void askHost(Meeting meeting, Visit visit, int stop, Turn turn) {
        String host = visit.stops().get(stop).host().id();
        var member = host == null ? List.of() : turn.roster().member(host).stream().toList();
        member.stream()
                .map(one -> (zutuan.bot.kernel.people.Member) one)
                .forEach(one ->
                        kit.notices()
                                .tell(
                                        turn.tx(),
                                        turn.workspace(),
                                        one,
                                        Notices.Note.of(
                                                replies.askHost(meeting, visit, stop),
                                                meeting.ref().subject())));
    }
}
