package zutuan.bot.lost;

import zutuan.bot.kernel.settings.FeatureSection;
import zutuan.bot.kernel.settings.Section;

/// How many days what was found is kept.
public record LostSettings(int keptDays) {
    public static final FeatureSection<LostSettings> SECTION =
            new FeatureSection<>("lost", LostSettings.class, LostSettings::read);

    private static LostSettings read(Section section) {
        return new LostSettings(section.number("keptDays", 30, 1, 365));
    }
}
