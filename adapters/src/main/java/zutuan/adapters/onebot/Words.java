package zutuan.adapters.onebot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Media;

/// What the segments of one message say, put together piece by piece.
final class Words {
    private static final int MOST = 20_000;

    private final String account;
    private final boolean inGroup;
    private final Predicate<String> ours;
    private final People people;
    private final StringBuilder text = new StringBuilder();
    private final List<Media> media = new ArrayList<>();
    private boolean mentionsBot;
    private @Nullable String quoted;

    /// As `account` hears it; `ours` tells all of the bot's accounts.
    Words(String account, boolean inGroup, Predicate<String> ours, People people) {
        this.account = account;
        this.inGroup = inGroup;
        this.ours = ours;
        this.people = people;
    }

    void add(Segment segment) {
        switch (segment.type()) {
            case "text" -> text.append(segment.value("text"));
            case "markdown" -> text.append(segment.value("content"));
            case "at" -> mention(segment);
            case "reply" -> quoted = segment.value("id").isEmpty() ? quoted : segment.value("id");
            case "image" -> picture(segment);
            case "file" -> file(segment);
            case "record" -> text.append("[语音]");
            case "video" -> text.append("[视频]");
            case "forward" -> text.append("[聊天记录]");
            case "json", "xml", "share", "location", "contact", "music" -> text.append("[卡片]");
            // Decoration: a command with a face behind it is still a command.
            case "face", "mface", "dice", "rps", "shake", "poke", "anonymous" -> {}
            default -> text.append("[不支持的内容]");
        }
    }

    private void mention(Segment segment) {
        var user = segment.value("qq");
        if (ours.test(user)) {
            mentionsBot = true;
        } else if (user.equals("all")) {
            text.append("@全体成员");
        } else {
            var name = segment.value("name").replaceFirst("^@", "");
            text.append('@').append(name.isEmpty() ? people.name(user) : name);
        }
    }

    private void picture(Segment segment) {
        var kind = segment.value("sub_type") + segment.value("subType");
        if (kind.equals("1") || kind.equals("7") || segment.value("summary").contains("表情")) {
            return;
        }
        var file = segment.value("file");
        var reference = isFetchable(segment.value("url")) ? segment.value("url") : file;
        if (isFetchable(reference)) {
            var name = file.matches("[\\w.{}-]{1,100}") ? file : "图片";
            media.add(new Media(Media.Kind.PICTURE, name, reference, size(segment)));
        } else {
            text.append("[图片]");
        }
    }

    /// Files of a group come as a notice of their own.
    private void file(Segment segment) {
        var url = segment.value("url");
        var id = segment.value("file_id");
        var name = segment.value("name").isEmpty() ? segment.value("file") : segment.value("name");
        if (inGroup || (id.isEmpty() && !isFetchable(url))) {
            return;
        }
        var reference = isFetchable(url) ? url : OneBotMedia.privateFile(account, id);
        media.add(new Media(Media.Kind.FILE, name, reference, size(segment)));
    }

    private static long size(Segment segment) {
        var size = segment.value("file_size");
        return size.matches("\\d{1,15}") ? Long.parseLong(size) : -1;
    }

    private static boolean isFetchable(String reference) {
        return reference.toLowerCase(Locale.ROOT).matches("(?s)(https?|base64)://.*");
    }

    String text() {
        var whole = text.toString().strip();
        return whole.substring(0, whole.offsetByCodePoints(0, Math.min(MOST, length(whole))));
    }

    private static int length(String whole) {
        return whole.codePointCount(0, whole.length());
    }

    boolean mentionsBot() {
        return mentionsBot || !inGroup;
    }

    @Nullable String quoted() {
        return quoted;
    }

    List<Media> media() {
        return List.copyOf(media);
    }

    /// Nothing that the bot could act on.
    boolean isEmpty() {
        return text().isEmpty() && media.isEmpty() && !mentionsBot;
    }
}
