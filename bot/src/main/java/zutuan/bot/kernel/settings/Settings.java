package zutuan.bot.kernel.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.kernel.calendar.WorkCalendar;
import zutuan.bot.kernel.people.Roster;

/**
 * All settings of a deployment, checked. Printing it shows no secret.
 *
 * @param demoLogin whether the chat page lets a visitor choose who to be; on loopback only
 * @param sections what the features have of bot.yaml, by its key; see {@link #of}
 * @param media how long pictures and files are kept
 * @param understanding how sentences are understood
 * @param platforms the chat platforms by the name they have in bot.yaml
 * @param roster one roster per workspace (服务团)
 */
public record Settings(
        ZoneId zone,
        ServerSettings server,
        StoreSection store,
        ChatSettings chat,
        Map<String, Record> sections,
        MediaSettings media,
        UnderstandingSettings understanding,
        boolean demoLogin,
        Map<String, PlatformSection> platforms,
        List<Roster> roster,
        WorkCalendar calendar,
        Secrets secrets) {
    public Settings {
        sections = Map.copyOf(sections);
        platforms = Map.copyOf(platforms);
        roster = List.copyOf(roster);
    }

    /** What a feature has of bot.yaml; its section must be among those the file was read with. */
    public <S extends Record> S of(FeatureSection<S> section) {
        Record values = sections.get(section.key());
        if (values == null) {
            throw new IllegalArgumentException("nobody read the section " + section.key());
        }
        return section.type().cast(values);
    }

    /** What a feature has in a folder of its own, which must be among those that were read. */
    public <S extends Record> S of(FeatureFolder<S> folder) {
        Record values = sections.get(folder.key());
        if (values == null) {
            throw new IllegalArgumentException("nobody read the folder " + folder.name());
        }
        return folder.type().cast(values);
    }

    /** The same with other platforms. */
    public Settings withPlatforms(Map<String, PlatformSection> others) {
        return new Settings(
                zone,
                server,
                store,
                chat,
                sections,
                media,
                understanding,
                demoLogin,
                others,
                roster,
                calendar,
                secrets);
    }

    /**
     * Reads bot.yaml, the rosters it names and holidays/*.tsv.
     *
     * @param environment variables that override the file; see config/bot.yaml for their names
     * @param features the sections of bot.yaml that features read for themselves
     */
    public static Loaded load(
            Path configDir, Map<String, String> environment, List<FeatureSection<?>> features) {
        return load(configDir, environment, features, List.of(), Optional.empty());
    }

    /**
     * The same with folders that features read for themselves, and with this roster file, if there
     * is one, in place of those that bot.yaml names.
     */
    public static Loaded load(
            Path configDir,
            Map<String, String> environment,
            List<FeatureSection<?>> features,
            List<FeatureFolder<?>> folders,
            Optional<Path> roster) {
        return new SettingsReader(configDir, environment).load(features, folders, roster);
    }
}
