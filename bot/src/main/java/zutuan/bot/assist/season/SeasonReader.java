package zutuan.bot.assist.season;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zutuan.bot.kernel.settings.Section;

/// Reads the files of the season calendar, and says of everything that cannot be a stage what is
/// wrong with it. Used once.
final class SeasonReader {
    private static final String LIST = "农时";
    private static final String THING = "对象";
    private static final String NAME = "时段";
    private static final String FROM = "从";
    private static final String TO = "到";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d", Locale.ROOT);
    private static final int LONG = 12;

    /// A stage that lasts longer was written the wrong way round.
    private static final int MOST_DAYS = 300;

    private final List<Stage> stages = new ArrayList<>();

    SeasonCalendar calendar(List<Section> files) {
        for (var file : files) {
            var entries = file.sections(LIST);
            if (entries.isEmpty()) {
                file.mistake(LIST, "一项也没有；请写“- {对象: 烟草, 时段: 育苗, 从: 03-05, 到: 04-20}”，不用就删掉这个文件");
            }
            for (var entry : entries) {
                stage(entry).ifPresent(stage -> add(stage, entry));
                entry.close();
            }
        }
        return new SeasonCalendar(stages);
    }

    private Optional<Stage> stage(Section entry) {
        String thing = word(entry, THING, "写作物或牲畜，如 烟草");
        String name = word(entry, NAME, "写这一段做什么，如 育苗");
        var from = day(entry, FROM);
        var to = day(entry, TO);
        boolean whole = !thing.isEmpty() && !name.isEmpty() && from.isPresent() && to.isPresent();
        return whole ? Optional.of(new Stage(thing, name, from.get(), to.get())) : Optional.empty();
    }

    private static String word(Section entry, String key, String whatToDo) {
        String text = entry.required(key, whatToDo);
        if (text.length() > LONG) {
            entry.mistake(key, "太长（" + text.length() + "字），请写到" + LONG + "字以内");
        }
        return text;
    }

    private static Optional<MonthDay> day(Section entry, String key) {
        String text = entry.required(key, "写月和日，如 03-05");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.parse(text, DAY));
        } catch (DateTimeException e) {
            entry.mistake(key, "“" + text + "”不是一年里的一天，请写成 03-05 的样子");
            return Optional.empty();
        }
    }

    private void add(Stage stage, Section entry) {
        if (stages.stream().anyMatch(stage::repeats)) {
            entry.mistake(NAME, stage.thing() + "的“" + stage.name() + "”写了两次，日子重叠；请只留一处，或把日子分开");
        } else if (stage.days() > MOST_DAYS) {
            entry.mistake(TO, "长达" + stage.days() + "天，“从”和“到”是不是写反了");
        } else {
            stages.add(stage);
        }
    }
}
