package zutuan.bot.digest.errand;

/// What is said of sending.
public final class ErrandReplies {
    /// Where others read along.
    public static final String PRIVATELY = "好的，做好了私下发给您，别人看不到";

    private ErrandReplies() {}

    static String unreachable(String name) {
        return "%s的私聊还不通，发不出去。请本人先私聊机器人发一句话，再来要一次".formatted(name);
    }
}
