package zutuan.bot.handbook;

/// What the handbook says in the chat.
final class HandbookReplies {
    private HandbookReplies() {}

    static String here(String link) {
        return "手册在这里：%s\n急着用就发 帮助，有能照抄的例子".formatted(link);
    }
}
