package zutuan.bot.kernel.settings;

import java.time.LocalTime;

/**
 * How long an issue may take.
 *
 * @param workdayEnd time of day at which a deadline in working days falls
 * @param normalWorkdays 一般
 * @param pressingWorkdays 较急
 * @param urgentHours 紧急, around the clock
 * @param confirmWorkdays after which an unanswered close counts as 未确认自动销号
 * @param reminders when who is reminded
 */
public record IssueSettings(
        LocalTime workdayEnd,
        int normalWorkdays,
        int pressingWorkdays,
        int urgentHours,
        int confirmWorkdays,
        Reminders reminders) {
    static final IssueSettings DEFAULTS =
            new IssueSettings(LocalTime.of(18, 0), 5, 2, 4, 5, new Reminders(75, 1, 3, 3, 24));

    /**
     * Who is reminded when, so that nothing stalls unseen and nobody is nagged.
     *
     * @param warnPercent share of the time after which the lead handler is warned
     * @param leaderWorkdays after the deadline, until the town's leaders are told
     * @param agendaWorkdays after the deadline, until it goes onto the next joint meeting's agenda
     * @param idleWorkdays without progress, until the lead handler is urged
     * @param urgePauseHours between two urges of one issue by members
     */
    public record Reminders(
            int warnPercent,
            int leaderWorkdays,
            int agendaWorkdays,
            int idleWorkdays,
            int urgePauseHours) {}
}
