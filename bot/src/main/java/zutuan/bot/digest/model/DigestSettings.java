package zutuan.bot.digest.model;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.settings.Section;

/// When and how the digest is sent.
///
/// `day` and `time` say when a week is told of, `catchUp` from when on in the morning one that was
/// missed is made up for; `emptyWeek` whether a week without news gets a line, `picture` whether a
/// chart comes with it, `personal` whether members get one of their own without asking.
public record DigestSettings(
        DayOfWeek day,
        LocalTime time,
        LocalTime catchUp,
        boolean emptyWeek,
        boolean picture,
        boolean personal) {
    /// Its place in bot.yaml.
    public static final FeatureSection<DigestSettings> SECTION =
            new FeatureSection<>("digest", DigestSettings.class, DigestSettings::read);

    private static final List<String> DAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

    private static DigestSettings read(Section section) {
        return new DigestSettings(
                day(section),
                section.time("time", LocalTime.of(17, 0)),
                section.time("catchUp", LocalTime.of(8, 30)),
                section.yesNo("emptyWeek", true),
                section.yesNo("picture", true),
                section.yesNo("personal", true));
    }

    private static DayOfWeek day(Section section) {
        String said = section.text("day", DAYS.get(4));
        int place = DAYS.indexOf(said);
        if (place < 0) {
            section.mistake("day", "“" + said + "”不行，请写 周一 到 周日 中的一个");
            return DayOfWeek.FRIDAY;
        }
        return DayOfWeek.of(place + 1);
    }
}
