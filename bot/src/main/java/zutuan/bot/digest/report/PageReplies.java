package zutuan.bot.digest.report;

import zutuan.bot.digest.quarter.Report;
import zutuan.bot.kernel.talk.Figure.Item;

/// Every word of the report's page.
final class PageReplies {
    static final String TITLE = "季度报告";
    static final String BACK = "回到群聊";
    static final String OWN = "。只列您和您单位参与的";
    static final String NUMBERS = "各项数";
    static final String DEFINITIONS = "口径";
    static final String BEFORE = "‹ 上一季度";
    static final String NEXT = "下一季度 ›";
    static final String TOP = "回到各项数";
    static final String NONE = "没有。";
    static final String FORBIDDEN = "这一页给第一书记和镇里的人看。要看数，请在群里发：季度报告";
    static final String UNKNOWN = "没有这个季度，或者还没到。网址要像 /report/2026-Q4";
    static final String EXPORT = "要表格和文档，请私聊机器人发：季度报告 %s 导出";

    private PageReplies() {}

    static String days(Report report) {
        return FigureReplies.days(report);
    }

    static String people(Item item) {
        return item.heads() == 0 ? "" : FigureReplies.people(item);
    }
}
