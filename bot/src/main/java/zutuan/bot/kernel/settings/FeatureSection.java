package zutuan.bot.kernel.settings;

import java.util.function.Function;

/// A section of bot.yaml that belongs to a feature: the key it stands under, what its values are,
/// and how they are read – the default where a key is missing, a mistake where a value is wrong.
public record FeatureSection<S extends Record>(
        String key, Class<S> type, Function<Section, S> reader) {
    S read(Section top) {
        Section section = top.section(key);
        S values = reader.apply(section);
        section.close();
        return values;
    }
}
