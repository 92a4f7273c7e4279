package zutuan.adapters.onebot;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import zutuan.adapters.Media;
import zutuan.adapters.link.Utterance;

/// Reads the segments of one message. QQ puts an @ of the author before a reply: it calls nobody.
final class OneBotWords {
    private static final int LONGEST = 20_000;

    /// Kinds of pictures that say what a face would: emoticons, hot ones, ones to fight with,
    /// stickers and the like.
    private static final Set<String> STICKERS = Set.of("1", "2", "3", "4", "7", "9", "10", "13");

    private final String account;
    private final boolean inGroup;
    private final Predicate<String> ours;
    private final People people;
    private final Utterance utterance = new Utterance(LONGEST);
    private boolean justReplied;

    /// As `account` hears it; `ours` tells all of the bot's accounts.
    OneBotWords(String account, boolean inGroup, Predicate<String> ours, People people) {
        this.account = account;
        this.inGroup = inGroup;
        this.ours = ours;
        this.people = people;
    }

    Utterance utterance() {
        return utterance;
    }

    void add(Segment segment) {
        boolean byItself = justReplied && segment.is("at");
        justReplied = segment.is("reply");
        if (byItself) {
            return;
        }
        switch (segment.type()) {
            case "text" -> utterance.say(segment.value("text"));
            case "markdown" -> utterance.say(segment.value("content"));
            case "at" -> mention(segment);
            case "reply" -> utterance.quote(segment.value("id"));
            case "image" -> picture(segment);
            case "file" -> file(segment);
            case "record" -> utterance.say("[语音]");
            case "video" -> utterance.say("[视频]");
            case "forward" -> forwarded(segment);
            case "json", "xml", "share", "location", "contact", "music" -> utterance.say("[卡片]");
            // Decoration: a command with a face behind it is still a command.
            case "face", "mface", "dice", "rps", "shake", "poke", "anonymous" -> {}
            default -> utterance.say("[不支持的内容]");
        }
    }

    private void mention(Segment segment) {
        var user = segment.value("qq");
        if (ours.test(user)) {
            utterance.mentionBot();
        } else if (user.equals("all")) {
            utterance.say("@全体成员");
        } else {
            var shown = segment.value("name").replaceFirst("^@", "");
            utterance.say("@" + people.mentioned(user, shown));
        }
    }

    /// What others said elsewhere is read only where somebody hands it to the bot alone.
    private void forwarded(Segment segment) {
        utterance.say("[聊天记录]");
        if (!inGroup && !segment.value("id").isEmpty()) {
            var reference = Forwards.reference(account, segment.value("id"));
            utterance.attach(Media.Kind.FILE, "聊天记录", reference, -1);
        }
    }

    private void picture(Segment segment) {
        var kind = segment.value("sub_type") + segment.value("subType");
        if (STICKERS.contains(kind) || segment.value("summary").contains("表情")) {
            return;
        }
        var file = segment.value("file");
        var reference = isFetchable(segment.value("url")) ? segment.value("url") : file;
        if (isFetchable(reference)) {
            var name = file.matches("[\\w.{}-]{1,100}") ? file : "图片";
            utterance.attach(Media.Kind.PICTURE, name, reference, size(segment));
        } else {
            utterance.say("[图片]");
        }
    }

    /// Files of a group come as a notice of their own.
    private void file(Segment segment) {
        var url = segment.value("url");
        var id = segment.value("file_id");
        if (inGroup || (id.isEmpty() && !isFetchable(url))) {
            return;
        }
        var name = segment.value("name").isEmpty() ? segment.value("file") : segment.value("name");
        var reference = isFetchable(url) ? url : OneBotMedia.privateFile(account, id);
        utterance.attach(Media.Kind.FILE, name, reference, size(segment));
    }

    private static long size(Segment segment) {
        var size = segment.value("file_size");
        return size.matches("\\d{1,15}") ? Long.parseLong(size) : -1;
    }

    private static boolean isFetchable(String reference) {
        return reference.toLowerCase(Locale.ROOT).matches("(?s)(https?|base64)://.*");
    }
}
