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
 */
public record IssueSettings(
        LocalTime workdayEnd,
        int normalWorkdays,
        int pressingWorkdays,
        int urgentHours,
        int confirmWorkdays) {
    static final IssueSettings DEFAULTS = new IssueSettings(LocalTime.of(18, 0), 5, 2, 4, 5);
}
