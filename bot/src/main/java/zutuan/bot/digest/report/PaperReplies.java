package zutuan.bot.digest.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.digest.quarter.Stretch;

/// Every word of the report as a table and as a paper.
final class PaperReplies {
    static final List<String> NUMBERS = List.of("指标", "数值", "口径");
    static final List<String> ITEMS = List.of("编号", "日期", "内容", "人次");
    static final List<String> SHEET_NUMBERS = List.of("指标", "数值", "口径", "统计期");
    static final List<String> SHEET_ITEMS = List.of("编号", "日期", "内容", "人次", "分类");
    static final String SUMMARY = "一、各项数";
    static final String CHARTS = "二、图";
    static final String LISTS = "三、清单：每个数是哪些";
    static final String SHEET = "各项数";
    static final String NONE = "没有。";
    static final String NEW = "新增";
    static final String DONE = "办结";
    static final String PEOPLE = "人次";

    /// All characters that a font must have.
    static final String CHARACTERS =
            NEW + DONE + PEOPLE + "年第一二三四季度月每参加按类别支书党员大户农致富能产业未分件（）0123456789";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private PaperReplies() {}

    static String title(Stretch stretch, String workspace) {
        return workspace + stretch.called() + "报告";
    }

    static String about(Report report) {
        var days = report.stretch().days();
        String open = report.isUnfinished() ? "，还没过完，" + FigureReplies.until(report) : "";
        return "统计期：%s至%s%s。制表：%s。数从平时的记录里数出来，点数值看清单。"
                .formatted(days.first(), days.last(), open, moment(report.now(), days.zone()));
    }

    static String period(Report report) {
        return FigureReplies.days(report);
    }

    private static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    static String perMonth(Stretch stretch) {
        return stretch.called() + " 每月新增和办结（件）";
    }

    static String perCategory(Stretch stretch) {
        return stretch.called() + " 参加人次（按类别）";
    }

    static String month(int month) {
        return month + "月";
    }

    static String left(int more) {
        return "还有%d条，全部在表格里。".formatted(more);
    }

    static String file(Stretch stretch, String extension) {
        return "季度报告%s.%s".formatted(stretch.code(), extension);
    }
}
