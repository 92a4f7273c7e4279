package zutuan.bot.meeting.visit;

import java.util.List;

/// The parts of a field visit that is being booked, as they are typed.
final class VisitLabels {
    static final String COMMAND = "观摩路线";
    static final String DAY = "日期";

    /// Places to go to, still without times.
    static final String PLACE = "去";

    static final String CHANGE = "改";
    static final String CONFIRMED = "确认";
    static final List<String> LABELS = List.of(DAY, PLACE, CHANGE, CONFIRMED);

    private VisitLabels() {}
}
