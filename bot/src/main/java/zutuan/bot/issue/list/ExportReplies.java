package zutuan.bot.issue.list;

import java.util.List;

/// Every word about the table of issues.
final class ExportReplies {
    static final String SHEET = "问题";
    static final List<String> HEADER =
            List.of("号数", "上报时间", "上报人", "地点", "类别", "紧急程度", "内容", "时限", "状态", "结果", "外村外单位帮助");
    static final String NOT_HERE = "表格不在群里发，请私聊我发：导出问题";

    private ExportReplies() {}

    static String exported(int count) {
        return "一共%d条问题，表格可用 Excel 或 WPS 打开".formatted(count);
    }

    static String fileName(String day, String extension) {
        return "问题-%s.%s".formatted(day, extension);
    }
}
