package zutuan.bot.assist.season;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.settings.FeatureFolder;

/// The season calendar of a town (农时), as it stands in `config/seasons`.
public record SeasonCalendar(List<Stage> stages) {
    /// Where it is read from; mistakes in it are told like those of bot.yaml.
    public static final FeatureFolder<SeasonCalendar> FOLDER =
            new FeatureFolder<>(
                    "seasons", SeasonCalendar.class, files -> new SeasonReader().calendar(files));

    public SeasonCalendar {
        stages = List.copyOf(stages);
    }

    /// What begins in a week, in the order of its days.
    List<Stage> beginningIn(Week week) {
        return stages.stream()
                .filter(one -> one.beginning(week.monday(), week.sunday()).isPresent())
                .sorted(Comparator.comparing(one -> one.next(week.monday())))
                .toList();
    }

    /// The one line of a week's digest; none in a week in which nothing begins.
    public List<String> lines(Week week) {
        var beginning = beginningIn(week);
        return beginning.isEmpty() ? List.of() : List.of(SeasonReplies.beginning(beginning));
    }

    List<Stage> on(LocalDate date) {
        return stages.stream().filter(one -> one.isOn(date)).toList();
    }

    /// What is not on and begins next, the soonest first.
    List<Stage> after(LocalDate date) {
        return stages.stream()
                .filter(one -> !one.isOn(date))
                .sorted(Comparator.comparing(one -> one.next(date)))
                .toList();
    }

    /// What of it is about a crop or about livestock.
    SeasonCalendar of(String thing) {
        return new SeasonCalendar(
                stages.stream().filter(one -> one.thing().equals(thing)).toList());
    }

    List<String> things() {
        return stages.stream().map(Stage::thing).distinct().toList();
    }

    /// How many, not all their words: settings end up in log lines.
    @Override
    public String toString() {
        return "SeasonCalendar[" + stages.size() + "]";
    }
}
