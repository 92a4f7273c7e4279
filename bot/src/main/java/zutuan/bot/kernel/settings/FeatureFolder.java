package zutuan.bot.kernel.settings;

import java.util.List;
import java.util.function.Function;

/// A folder of the config directory that belongs to a feature: YAML files in the order of their
/// names, each read like a section. Without the folder there are no files, which is no mistake.
public record FeatureFolder<S extends Record>(
        String name, Class<S> type, Function<List<Section>, S> reader) {
    /// How it is kept beside the sections of bot.yaml, whose keys hold no slash.
    String key() {
        return name + "/";
    }

    S read(ConfigFiles files, Mistakes mistakes) {
        var sections =
                files.folder(name).stream()
                        .flatMap(file ->
                                files.yaml(file).stream()
                                        .map(mapping -> new Section(file, "", mapping, mistakes)))
                        .toList();
        S values = reader.apply(sections);
        sections.forEach(Section::close);
        return values;
    }
}
