package zutuan.bot.meeting.model;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.settings.Section;

/**
 * How meetings are booked and reminded of.
 *
 * @param places the rooms that can be booked; other places are asked about first
 * @param length how long a meeting takes if nobody says
 * @param dayBefore time of day at which, the day before, those who have not answered are asked
 * @param before how long before the beginning those who come are reminded
 * @param attendance whether people may sign in at the venue
 */
public record MeetingSettings(
        List<String> places,
        Duration length,
        LocalTime dayBefore,
        Duration before,
        boolean attendance) {
    /// Its place in bot.yaml.
    public static final FeatureSection<MeetingSettings> SECTION =
            new FeatureSection<>("meetings", MeetingSettings.class, MeetingSettings::read);

    private static final List<String> PLACES = List.of("镇三楼会议室", "镇二楼会议室", "镇会议中心");
    private static final int DAY_OF_MINUTES = 24 * 60;

    public MeetingSettings {
        places = List.copyOf(places);
    }

    private static MeetingSettings read(Section section) {
        List<String> places = section.texts("places");
        return new MeetingSettings(
                places.isEmpty() ? PLACES : places,
                section.minutes("minutes", Duration.ofHours(2), 5, DAY_OF_MINUTES),
                section.time("dayBefore", LocalTime.of(17, 0)),
                section.minutes("remindMinutes", Duration.ofHours(1), 5, DAY_OF_MINUTES),
                section.yesNo("attendance", false));
    }
}
