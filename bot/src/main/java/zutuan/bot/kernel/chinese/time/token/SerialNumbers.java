package zutuan.bot.kernel.chinese.time.token;

import zutuan.bot.kernel.chinese.Words;

/// Tells a day of the month from the number of a matter, a barn or a well (12号怎么样了, 3号烤房), and an
/// hour from a number of points (两点建议).
public final class SerialNumbers {
    private static final Words AFTER_NUMBER =
            Words.of(
                    "问题", "进展", "烤房", "机井", "楼", "院", "公路", "线", "路", "车", "桥", "坝", "池", "棚", "圈",
                    "栏", "求助", "工单", "单子", "单", "怎么", "咋", "办到", "什么情况", "啥情况", "情况", "到哪", "进度",
                    "销号", "认领", "派给", "派单", "退单", "退回", "转给", "转派", "延期", "催", "结单", "材料", "选手",
                    "桌", "门", "窗口", "房", "井", "泵", "机", "仓", "库", "地块", "田", "山", "水", "电", "点位",
                    "变压器", "杆", "塔", "文件", "令", "公告", "公章", "卡", "码", "会议室", "展厅", "厅", "馆", "炉",
                    "灯", "段", "标段", "闸", "渠", "沟", "坑", "支", "补充", "已", "还没办", "还没", "还没解决", "没解决",
                    "解决", "这个问题", "那个问题", "这件事", "那件事", "的问题", "的进展", "的情况", "处理", "我来", "我们接", "归",
                    "是谁", "谁", "图", "片", "意见", "升级", "撤", "作废", "合并", "并入", "重开", "关闭", "确认", "满意",
                    "重新", "需要", "超期", "台账", "店", "厂", "煤", "样", "柱", "线路", "种子", "苗", "品种", "药",
                    "猪", "牛", "羊", "病房", "教室", "宿舍", "车间", "办结", "协办", "主办", "上会", "不上了", "转外部");
    private static final Words BEFORE_NUMBER =
            Words.of(
                    "一下", "关于", "认领", "销号", "升级", "催办", "催", "督办", "派单", "求助", "问题", "工单", "进展",
                    "查询", "查", "关闭", "结单", "退单", "撤销", "作废", "合并", "并入", "编号", "第", "接", "领", "派",
                    "退", "编", "单号", "序号", "确认", "重开", "延期", "跟进", "看看", "看下", "处理", "解决", "撤回",
                    "台账", "受理", "烤房", "井", "房", "楼", "把", "补充");
    private static final Words POINTS =
            Words.of(
                    "建议", "意见", "要求", "看法", "想法", "体会", "问题", "希望", "说明", "注意", "感受", "原因", "收获",
                    "不足", "经验", "事项", "内容", "措施", "理由", "做法", "补充", "困难", "好处", "优点", "缺点", "要点",
                    "工作", "安排如下", "如下", "诉求", "承诺", "启示", "疑问", "区别", "一线", "五", "小", "点", "需要",
                    "变化", "共识", "情况", "提醒", "思考", "教训", "认识", "打算", "办法", "心得", "差距", "请", "很重要",
                    "必须", "都", "也", "水", "钱", "肉", "药", "油", "盐", "饭", "东西", "声音", "线索", "方向",
                    "钟方向");
    private static final Words BEFORE_POINTS =
            Words.of(
                    "讲", "提", "说", "有", "这", "那", "以下", "强调", "汇报", "做到", "分", "共", "注意", "总结",
                    "反映", "个百分", "第", "补充", "早", "快", "慢", "大", "小", "多", "少", "差", "高", "低", "好",
                    "坏", "便宜", "近", "远");

    private static final Words AMOUNTS =
            Words.of(
                    "公里", "里", "米", "亩", "吨", "斤", "公斤", "万", "元", "块", "倍", "度", "成", "升", "方",
                    "个百分");

    private static final Words AGREED = Words.of("路演", "电话", "材料交");

    private SerialNumbers() {}

    /// Whether a bare N号 between these offsets can be a day.
    public static boolean allowDay(String text, int start, int end) {
        int next = skipBlanks(text, end);
        boolean refused = AFTER_NUMBER.follow(text, next) && !aboutDate(text, next);
        return !refused && !BEFORE_NUMBER.precede(text, skipBlanksBack(text, start));
    }

    private static boolean aboutDate(String text, int at) {
        return AGREED.follow(text, at)
                || (text.startsWith("已经", at) && text.startsWith("开会", at + 2));
    }

    /// Whether a bare N点 between these offsets can be an hour.
    ///
    /// @param one the number is 一, which mostly means "a bit"
    public static boolean allowHour(String text, int start, int end, boolean one) {
        int next = skipBlanks(text, end);
        int before = skipBlanksBack(text, start);
        boolean nearly = text.startsWith("差不多", before - 3);
        if (POINTS.follow(text, next)
                || decimal(text, next)
                || (BEFORE_POINTS.precede(text, before) && !nearly)) {
            return false;
        }
        return !one
                || start == 0
                || (next < text.length() && "开集到至-出前左见准过之以就".indexOf(text.charAt(next)) >= 0);
    }

    private static int skipBlanks(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static int skipBlanksBack(String text, int end) {
        return end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end;
    }

    /// 七点八公里, 两点五万: the digits behind 点 are decimals of an amount.
    private static boolean decimal(String text, int at) {
        int end = at;
        while (end < Math.min(text.length(), at + 4)
                && "零一二三四五六七八九".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end > at && AMOUNTS.follow(text, end);
    }

    /// Whether 下班 between the offsets of this word is the hour, not the way home.
    public static boolean allowOffDuty(String text, Token word) {
        char next = word.end() < text.length() ? text.charAt(word.end()) : ',';
        char before = word.start() > 0 ? text.charAt(word.start() - 1) : ',';
        return "了没吗路晚早的回吧啦咯".indexOf(next) < 0 && "没才刚快未不要能点".indexOf(before) < 0;
    }
}
