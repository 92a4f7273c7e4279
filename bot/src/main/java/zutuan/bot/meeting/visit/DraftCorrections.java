package zutuan.bot.meeting.visit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.visit.Rerouting.Result;
import zutuan.bot.meeting.visit.RouteReader.Route;

/// Corrects the route of a field visit that is shown as a draft and not booked yet.
final class DraftCorrections {
    private final RouteReader reader;
    private final RouteReplies replies;
    private final ZoneId zone;

    DraftCorrections(Kit kit) {
        reader = new RouteReader(kit.settings());
        replies = new RouteReplies(kit);
        zone = kit.settings().zone();
    }

    /// What comes of it.
    sealed interface Corrected {
        /// Another route, and the form that holds it.
        record To(Form form, Route.Complete route) implements Corrected {}

        /// Something is missing or will not do; a Chinese sentence says what.
        record Stuck(String why) implements Corrected {}
    }

    Corrected correct(Form form, Route.Complete route, String change, Turn turn) {
        var edits = reader.edits().read(change);
        if (edits.isEmpty()) {
            return new Corrected.To(form, route);
        }
        var rerouting =
                new Rerouting(reader, turn.roster(), LocalDateTime.ofInstant(turn.now(), zone));
        var draft = RouteDraft.of(route.visit(), route.start());
        return switch (rerouting.apply(draft, edits.get())) {
            case Result.Done done -> corrected(form, route, done, turn);
            case Result.Wrong(var why) -> new Corrected.Stuck(why);
            case Result.NoStop(var said) ->
                    new Corrected.Stuck(RouteReplies.noStop(route.visit(), said));
            case Result.NeedsStop() -> new Corrected.Stuck(RouteReplies.STOP_AND_TIME);
            case Result.NeedsTime(var stop) -> new Corrected.Stuck(RouteReplies.stopWithTime(stop));
        };
    }

    private Corrected corrected(Form form, Route.Complete route, Result.Done done, Turn turn) {
        var slot = Slot.of(done.start().atZone(zone).toInstant(), done.length());
        String typed = replies.typed(slot, done.visit(), turn.roster());
        var day = Map.of(VisitLabels.DAY, done.start().toLocalDate().toString());
        return new Corrected.To(
                new Form(form.command(), (typed + " " + route.audience().typed()).strip(), day),
                new Route.Complete(done.visit(), done.start(), done.length(), route.audience()));
    }
}
