package zutuan.bot.meeting.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import zutuan.bot.meeting.model.Invitation.Reply;

/// What a member answered to an invitation, in words and on the page of meetings, there with links
/// to answer: each opens the chat with the words written, so that every answer takes the way of a
/// typed one.
public final class OwnAnswer {
    private OwnAnswer() {}

    public static String html(Meeting meeting, Invitation mine) {
        String label = meeting.ref().label();
        String links =
                List.of("参加", "去不了").stream()
                        .map(word -> link(word, word + " " + label))
                        .collect(Collectors.joining());
        return "<p class=\"answer\"><span>您：%s</span>%s%s</p>"
                .formatted(said(mine), links, link("晚到", label + " 晚到20分钟"));
    }

    /// In few words.
    public static String said(Invitation mine) {
        if (mine.stale()) {
            return "会有变动，请再回一次";
        }
        return switch (mine.reply()) {
            case Reply.Open() -> "还没回";
            case Reply.Comes _ -> "参加";
            case Reply.Late(int minutes, _) -> "晚到%d分钟".formatted(minutes);
            case Reply.Declined(var standIn, _, _) -> standIn == null ? "去不了" : "请人代会";
        };
    }

    private static String link(String word, String typed) {
        String said = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return "<a href=\"/chat#say=%s\">%s</a>".formatted(said, word);
    }
}
