package zutuan.bot.assist.model;

import java.time.LocalTime;
import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.settings.Section;

/**
 * How long a request may wait.
 *
 * @param acceptHours working hours without acceptance until the next one is asked
 * @param dayFrom when the working day begins
 * @param dayTo when it ends
 * @param confirmWorkdays after which an unanswered result counts as a help
 * @param alarmMinutes until an alarm that nobody has answered is passed on
 */
public record HelpSettings(
        int acceptHours,
        LocalTime dayFrom,
        LocalTime dayTo,
        int confirmWorkdays,
        int alarmMinutes) {
    /// Its place in bot.yaml.
    public static final FeatureSection<HelpSettings> SECTION =
            new FeatureSection<>("assist", HelpSettings.class, HelpSettings::read);

    private static HelpSettings read(Section section) {
        var from = section.time("dayFrom", LocalTime.of(8, 30));
        var to = section.time("dayTo", LocalTime.of(18, 0));
        if (!from.isBefore(to)) {
            section.mistake("dayTo", "下班要在上班之后，请核对 dayFrom 和 dayTo");
        }
        return new HelpSettings(
                section.number("acceptHours", 2, 1, 100),
                from,
                from.isBefore(to) ? to : LocalTime.MAX,
                section.number("confirmWorkdays", 5, 1, 250),
                section.number("alarmMinutes", 15, 1, 240));
    }
}
