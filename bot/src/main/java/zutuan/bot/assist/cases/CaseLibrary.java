package zutuan.bot.assist.cases;

import java.util.List;
import zutuan.bot.kernel.settings.FeatureFolder;

/// The cases that come with the configuration: `config/cases`.
public record CaseLibrary(List<Case> cases) {
    /// Where they are read from; mistakes in them are told like those of bot.yaml.
    public static final FeatureFolder<CaseLibrary> FOLDER =
            new FeatureFolder<>(
                    "cases", CaseLibrary.class, files -> new CaseReader().library(files));

    public CaseLibrary {
        cases = List.copyOf(cases);
    }

    /// How many, not all their words: settings end up in log lines.
    @Override
    public String toString() {
        return "CaseLibrary[" + cases.size() + "]";
    }
}
