package zutuan.bot.issue.model;

import java.time.LocalTime;
import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.settings.Section;

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
    /// Its place in bot.yaml.
    public static final FeatureSection<IssueSettings> SECTION =
            new FeatureSection<>("issues", IssueSettings.class, IssueSettings::read);

    private static IssueSettings read(Section section) {
        return new IssueSettings(
                section.time("workdayEnd", LocalTime.of(18, 0)),
                section.number("normalWorkdays", 5, 1, 250),
                section.number("pressingWorkdays", 2, 1, 250),
                section.number("urgentHours", 4, 1, 240),
                section.number("confirmWorkdays", 5, 1, 250),
                Reminders.read(section));
    }

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
            int urgePauseHours) {
        private static Reminders read(Section section) {
            return new Reminders(
                    section.number("warnPercent", 75, 1, 99),
                    section.number("leaderWorkdays", 1, 1, 250),
                    section.number("agendaWorkdays", 3, 1, 250),
                    section.number("idleWorkdays", 3, 1, 250),
                    section.number("urgePauseHours", 24, 1, 1_000));
        }
    }
}
