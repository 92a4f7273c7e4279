package zutuan.bot.kernel.chinese.slot;

import java.util.Map;
import zutuan.bot.kernel.chinese.Words;

/// Which words behind a unit make another word of it: 三个月 is a time, 一把手 a person, 五台村 a place.
final class UnitGuard {
    private static final Map<String, Words> REFUSED =
            Map.ofEntries(
                    Map.entry(
                            "个",
                            Words.of("月", "小时", "钟", "星期", "礼拜", "工作日", "季度", "别", "性", "体", "个")),
                    Map.entry("家", Words.of("人", "里", "庭", "乡", "长", "子", "坝", "湾", "沟")),
                    Map.entry("人", Words.of("民", "工", "家", "们", "力", "心")),
                    Map.entry("位", Words.of("置", "于")),
                    Map.entry("名", Words.of("字", "单", "义", "称")),
                    Map.entry("把", Words.of("手", "关", "握")),
                    Map.entry("台", Words.of("阶", "账", "风", "村")),
                    Map.entry("条", Words.of("件", "款")),
                    Map.entry("口", Words.of("子", "岸")),
                    Map.entry("头", Words.of("晕", "痛", "疼", "发")),
                    Map.entry("克", Words.of("服")),
                    Map.entry("分", Words.of("钟")),
                    Map.entry("场", Words.of("地", "面", "部")),
                    Map.entry("天", Words.of("气", "上", "下")),
                    Map.entry("段", Words.of("长", "时间")),
                    Map.entry("处", Words.of("理", "长", "级")),
                    Map.entry("部", Words.of("门", "长", "队", "分")),
                    Map.entry("支", Words.of("书", "部", "持", "付")),
                    Map.entry("次", Words.of("日", "要", "数")),
                    Map.entry("度", Words.of("假", "过")),
                    Map.entry("只", Words.of("要", "有", "是", "能")),
                    Map.entry("件", Words.of("事")),
                    Map.entry("车", Words.of("间", "站", "道", "位")),
                    Map.entry(
                            "块", Words.of("地", "田", "石", "玻璃", "砖", "牌", "板", "布", "地块", "肉", "土")),
                    Map.entry("m", Words.of("i", "a", "e", "o", "u")),
                    Map.entry("t", Words.of("o", "h", "e")),
                    Map.entry("g", Words.of("o", "e")));

    private static final Words LITTLE = Words.of("酒", "肉", "油", "盐", "茶", "米", "白酒", "药");

    private UnitGuard() {}

    /// @param end offset behind the unit
    static boolean allows(String unit, String text, int end) {
        if (unit.equals("两")) {
            return LITTLE.follow(text, end);
        }
        Words refused = REFUSED.get(unit);
        return refused == null || !refused.follow(text, end);
    }
}
