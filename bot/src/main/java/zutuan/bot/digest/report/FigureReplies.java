package zutuan.bot.digest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Measure;

/// How the numbers of a report, and the things behind them, are put into words wherever they stand.
public final class FigureReplies {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final String WEEKDAYS = "一二三四五六日";
    private static final String UNSORTED = "未分类";

    private FigureReplies() {}

    /// The word that opens a number's list.
    public static String word(Measure measure) {
        return switch (measure) {
            case SESSIONS -> "场次";
            case STUDIED -> "研究解决";
            case ATTENDANCE -> "人次";
            case CLOSED -> "办结";
            case HELPED -> "外援";
            case UNCONFIRMED -> "未确认";
            case OVERDUE -> "超期";
            case REPORTED -> "新增";
            case ASSISTED -> "求助";
            case NEEDS -> "需求";
            case MET -> "对接";
            case SUPPLIED -> "供给";
            case ADOPTED -> "推广";
        };
    }

    /// What it is called where there is room.
    public static String name(Measure measure) {
        return switch (measure) {
            case SESSIONS -> "活动场次";
            case STUDIED -> "研究解决的难题";
            case ATTENDANCE -> "参加人次";
            case CLOSED -> "办结的问题";
            case HELPED -> "有别的村或单位帮忙的办结";
            case UNCONFIRMED -> "未确认自动销号";
            case OVERDUE -> "超期未办结";
            case REPORTED -> "新增的问题";
            case ASSISTED -> "解决的技术求助";
            case NEEDS -> "登记的需求";
            case MET -> "对接上的需求";
            case SUPPLIED -> "用上的供给";
            case ADOPTED -> "推广的经验";
        };
    }

    public static String unit(Measure measure) {
        return switch (measure) {
            case SESSIONS -> "场次";
            case ATTENDANCE -> "人次";
            case STUDIED, NEEDS, MET, SUPPLIED -> "条";
            case CLOSED, HELPED, UNCONFIRMED, OVERDUE, REPORTED, ASSISTED -> "件";
            case ADOPTED -> "个";
        };
    }

    /// `参加312人次（产业大户120 支书96 致富能人96）`, `有别的村或单位帮忙8件（占办结67%）`.
    public static String counted(Measure measure, Report report) {
        String number = report.count(measure) + unit(measure);
        return switch (measure) {
            case SESSIONS -> "活动" + number;
            case STUDIED -> "研究解决" + number;
            case ATTENDANCE -> "参加" + number + bracketed(categories(report.people()));
            case CLOSED -> "办结" + number;
            case HELPED -> "有别的村或单位帮忙" + number + share("占办结", report, Measure.CLOSED, measure);
            case UNCONFIRMED -> "办结里未确认" + number;
            case OVERDUE -> "超期" + number;
            case REPORTED -> "新增问题" + number;
            case ASSISTED -> "技术求助解决" + number;
            case NEEDS -> "需求" + number;
            case MET -> "对接上" + number + share("满足率", report, Measure.NEEDS, measure);
            case SUPPLIED -> "用上供给" + number;
            case ADOPTED -> "推广经验" + number;
        };
    }

    private static String share(String called, Report report, Measure whole, Measure part) {
        return report.percent(part, whole)
                .map(percent -> "（%s%d%%）".formatted(called, percent))
                .orElse("");
    }

    static String bracketed(String text) {
        return text.isEmpty() ? "" : "（" + text + "）";
    }

    /// `产业大户120 支书96 未分类20`; nothing if nobody was told apart.
    public static String categories(Map<String, Integer> people) {
        return people.keySet().stream().allMatch(String::isEmpty)
                ? ""
                : people.entrySet().stream()
                        .map(entry -> category(entry.getKey()) + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    static String category(String name) {
        return name.isEmpty() ? UNSORTED : name;
    }

    /// `H1 11-25(周三) 石桥村 培训，20人次（支书12 大户8）`.
    public static String item(Item item, ZoneId zone) {
        String people = item.heads() == 0 ? "" : "，" + people(item);
        return "%s %s %s%s".formatted(item.label(), day(item.at(), zone), item.text(), people);
    }

    /// `石桥村 培训（支书12 大户8）`, where the number of people stands beside it.
    static String told(Item item) {
        return item.text() + bracketed(categories(item.people()));
    }

    static String people(Item item) {
        return item.heads() + "人次" + bracketed(categories(item.people()));
    }

    /// `11-25(周三)`.
    public static String day(Instant at, ZoneId zone) {
        return day(LocalDate.ofInstant(at, zone));
    }

    static String day(LocalDate day) {
        return DAY.format(day) + "(周" + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1) + ")";
    }

    /// `10-01至12-31，截至12-01`, the last only while the days are not over.
    public static String days(Report report) {
        Days days = report.stretch().days();
        String all = DAY.format(days.first()) + "至" + DAY.format(days.last());
        return report.isUnfinished() ? all + "，" + until(report) : all;
    }

    static String until(Report report) {
        var today = LocalDate.ofInstant(report.now(), report.stretch().days().zone());
        return "截至" + DAY.format(today);
    }

    public static List<String> labels(List<Item> items) {
        return items.stream().map(Item::label).toList();
    }
}
