package zutuan.bot.digest.model;

import java.util.List;

/// Words around what somebody wants to see of the figures, that say nothing of what: 帮我看一下 … 有哪些呢.
/// Pure.
public final class Filling {
    /// The longer before what they hold.
    private static final List<String> WORDS =
            List.of(
                    "请", "帮我", "给我", "我要", "我想", "看看", "看一下", "看下", "查看", "看", "查", "一下", "来一份",
                    "发一份", "一份", "的", "有哪些", "哪些", "发我", "发给我", "呢", "吧", "是", "?", "。", "!", ",",
                    ":");

    private Filling() {}

    public static String without(String text) {
        String left = text;
        for (String word : WORDS) {
            left = left.replace(word, "");
        }
        return left;
    }
}
