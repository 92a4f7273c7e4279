package zutuan.bot.lost;

/// What is said of lost property.
final class LostReplies {
    private LostReplies() {}

    static String kept(long number, int days) {
        return "已登记%s,保管%d天".formatted(LostModule.KIND.label(number), days);
    }

    static String week(int found) {
        return "本周捡到失物%d件".formatted(found);
    }
}
