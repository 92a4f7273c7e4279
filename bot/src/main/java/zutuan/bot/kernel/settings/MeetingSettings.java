package zutuan.bot.kernel.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

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
    static final MeetingSettings DEFAULTS =
            new MeetingSettings(
                    List.of("镇三楼会议室", "镇二楼会议室", "镇会议中心"),
                    Duration.ofHours(2),
                    LocalTime.of(17, 0),
                    Duration.ofHours(1),
                    false);

    public MeetingSettings {
        places = List.copyOf(places);
    }
}
