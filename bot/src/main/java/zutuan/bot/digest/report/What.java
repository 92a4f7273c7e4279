package zutuan.bot.digest.report;

import java.util.Arrays;
import zutuan.bot.kernel.talk.Figure.Measure;

/// What is wanted of a report.
sealed interface What {
    record Card() implements What {}

    /// What its numbers mean.
    record Definitions() implements What {}

    /// The things behind a number.
    record Items(Measure measure) implements What {}

    /// The things to which people of a category came.
    record Category(String name) implements What {}

    /// The table and the paper.
    record Files() implements What {}

    /// As a timer keeps it.
    default String text() {
        return switch (this) {
            case Card() -> "card";
            case Definitions() -> "definitions";
            case Files() -> "files";
            case Items(var measure) -> measure.name();
            case Category(var name) -> "category " + name;
        };
    }

    static What read(String text) {
        return switch (text) {
            case "card" -> new Card();
            case "definitions" -> new Definitions();
            case "files" -> new Files();
            default ->
                    Arrays.stream(Measure.values())
                            .filter(measure -> measure.name().equals(text))
                            .<What>map(Items::new)
                            .findFirst()
                            .orElseGet(() -> new Category(text.replaceFirst("^category ", "")));
        };
    }
}
