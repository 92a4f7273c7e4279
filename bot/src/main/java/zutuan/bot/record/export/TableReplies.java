package zutuan.bot.record.export;

import java.util.List;
import zutuan.bot.record.model.Adoption;
import zutuan.bot.record.model.Practice;

/// Every word about the tables.
final class TableReplies {
    static final String PRACTICES = "经验";
    static final String LEDGER = "台账";
    static final String NO_DAY = "未注明日期";
    static final List<String> PRACTICE_HEADER =
            List.of(
                    "编号", "村", "做法", "成效", "数字日期", "记的人", "记的时间", "状态", "推广村", "主办", "期限", "推广状态",
                    "推广结果或理由", "推广结束时间");
    static final List<String> LEDGER_HEADER =
            List.of(
                    "编号", "村", "指标", "名称", "数", "数值", "单位", "日期", "来源", "录入人", "录入时间", "写错了的理由",
                    "更正为");

    private TableReplies() {}

    static String state(Practice practice) {
        return practice.stands() ? "有效" : "已作废";
    }

    static String state(Adoption.State state) {
        return switch (state) {
            case Adoption.State.Open() -> "在推广";
            case Adoption.State.Done _ -> "已办成";
            case Adoption.State.Dropped _ -> "没搞成";
        };
    }

    static String summary(String name) {
        return "把%s导出成表格（私聊）".formatted(name);
    }

    static String notHere(String command) {
        return "表格不在群里发，请私聊我发：" + command;
    }

    static String exported(String name, int rows) {
        return "%s一共%d行，表格可用 Excel 或 WPS 打开".formatted(name, rows);
    }

    static String fileName(String name, String day, String extension) {
        return "%s-%s.%s".formatted(name, day, extension);
    }
}
