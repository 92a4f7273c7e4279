package zutuan.bot.assist.season;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Every sentence about the season calendar.
final class SeasonReplies {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final int NEXT = 4;

    private SeasonReplies() {}

    /// The line of the digest: `农时：烟草移栽开始（04-21至05-15）`.
    static String beginning(List<Stage> stages) {
        return "农时："
                + stages.stream()
                        .map(one -> "%s%s开始（%s）".formatted(one.thing(), one.name(), window(one)))
                        .collect(Collectors.joining("；"));
    }

    private static String window(Stage stage) {
        return day(stage.from()) + "至" + day(stage.to());
    }

    private static String day(MonthDay day) {
        return DAY.format(day);
    }

    static String now(SeasonCalendar calendar, LocalDate today) {
        var on = calendar.on(today);
        String now =
                on.isEmpty()
                        ? "现在没有正在进行的"
                        : "现在："
                                + on.stream()
                                        .map(one ->
                                                "%s%s（到%s）"
                                                        .formatted(
                                                                one.thing(),
                                                                one.name(),
                                                                day(one.to())))
                                        .collect(Collectors.joining("、"));
        String next =
                calendar.after(today).stream()
                        .limit(NEXT)
                        .map(one -> "%s%s（%s）".formatted(one.thing(), one.name(), window(one)))
                        .collect(Collectors.joining("、"));
        return "农时 %s\n%s%s"
                .formatted(DAY.format(today), now, next.isEmpty() ? "" : "\n接下来：" + next);
    }

    static String unknown(String thing, List<String> things) {
        return "没有“%s”的农时，现有：%s。看全部请发：农时".formatted(thing, String.join("、", things));
    }

    static String none() {
        return "还没有写农时。请管理员在 config/seasons 里写上，每样一行：对象、时段、从哪天到哪天";
    }
}
