package zutuan.bot.assist.figures;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.assist.figures.Scopes.Scope;
import zutuan.bot.assist.model.Field;

/// Every sentence about the numbers of a month.
public record FigureReplies() {
    /// How many of the requests were of a field.
    record Part(Field field, int asked) {}

    /// The numbers of a month, seen in another.
    record Shown(
            YearMonth month, YearMonth now, Scope scope, MonthFigures figures, List<Part> parts) {
        Shown {
            parts = List.copyOf(parts);
        }
    }

    /// `2026年11月`.
    public static String name(YearMonth month) {
        return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
    }

    private static String called(YearMonth month, YearMonth now) {
        return month.getYear() == now.getYear() ? month.getMonthValue() + "月" : name(month);
    }

    String figures(Shown shown) {
        String month = called(shown.month(), shown.now());
        var figures = shown.figures();
        if (figures.isEmpty()) {
            return "%s%s没有求助。看别的月份请发：%s %s"
                    .formatted(
                            month,
                            shown.scope().name(),
                            FiguresCommand.NAME,
                            called(shown.month().minusMonths(1), shown.now()));
        }
        String head = "%s%s求助%s：".formatted(shown.scope().name(), month, soFar(shown));
        return head
                + "求助%d件%s，案例解答%d件，上门%d件，电话解答%d件，解决%d件\n"
                        .formatted(
                                figures.asked(),
                                parts(shown.parts()),
                                figures.byCase(),
                                figures.visited(),
                                figures.byPhone(),
                                figures.solved())
                + accepted(figures);
    }

    private static String soFar(Shown shown) {
        return shown.month().equals(shown.now()) ? "（到今天）" : "";
    }

    private static String parts(List<Part> parts) {
        return parts.isEmpty()
                ? ""
                : parts.stream()
                        .filter(part -> part.asked() > 0)
                        .map(part -> part.field().title() + part.asked())
                        .collect(Collectors.joining("、", "（", "）"))
                        .replace("（）", "");
    }

    private static String accepted(MonthFigures figures) {
        return figures.median()
                .map(median ->
                        "从求助到有人接，中位数%s（%d件）".formatted(length(median), figures.waits().size()))
                .orElse("还没有人接过");
    }

    /// `35分钟`, `2小时5分钟`, `1天3小时`.
    public static String length(Duration length) {
        long minutes = length.plusSeconds(30).toMinutes();
        if (minutes < 60) {
            return minutes == 0 ? "不到1分钟" : minutes + "分钟";
        }
        long hours = minutes / 60;
        return hours < 24
                ? hours + "小时" + (minutes % 60 == 0 ? "" : minutes % 60 + "分钟")
                : hours / 24 + "天" + (hours % 24 == 0 ? "" : hours % 24 + "小时");
    }

    String ahead(YearMonth month) {
        return "%s还没到，要看哪个月？".formatted(name(month));
    }

    String noSuch(String said) {
        return "没有“%s”这个月。一年只有1到12月，例：%s 11月".formatted(said, FiguresCommand.NAME);
    }

    String unclear(String said) {
        return "“%s”看不出是哪个月。例：%s 11月、%s 上个月"
                .formatted(said, FiguresCommand.NAME, FiguresCommand.NAME);
    }

    String notYours(Scope asked, Scope own) {
        return "%s的数由%s和镇里看。看%s的请发：%s"
                .formatted(asked.name(), asked.name(), own.name(), FiguresCommand.NAME);
    }
}
