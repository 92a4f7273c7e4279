package zutuan.bot.meeting.visit;

import java.util.List;
import zutuan.bot.meeting.act.Sure;

/// The parts of another route for a field visit that is booked, as they are typed.
final class RouteLabels {
    static final String COMMAND = "改路线";

    /// The whole route, as [RouteReader] reads it.
    static final String ROUTE = "路线";

    /// What is to become of the route, as [RouteEditReader] reads it.
    static final String CHANGE = "改";

    /// The meeting's sequence when the draft was shown.
    static final String VERSION = "版本";

    static final String CONFIRMED = "确认";
    static final List<String> LABELS = List.of(ROUTE, CHANGE, VERSION, CONFIRMED, Sure.WAITING);

    /// The visit ahead, when no number was said.
    static final String ANY = "观摩";

    private RouteLabels() {}
}
