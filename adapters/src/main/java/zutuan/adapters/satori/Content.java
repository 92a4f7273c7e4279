package zutuan.adapters.satori;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import zutuan.adapters.Media;
import zutuan.adapters.link.Utterance;

/// Reads a message's elements: text, media, whom it replies to, whether it mentions the bot. Of an
/// element that is not known here, what is inside counts.
final class Content {
    private static final int LONGEST_NAME = 200;

    private final Predicate<String> isOurs;
    private final Function<String, Optional<String>> members;
    private final Utterance utterance = new Utterance(ElementParser.LONGEST);

    private Content(Predicate<String> isOurs, Function<String, Optional<String>> members) {
        this.isOurs = isOurs;
        this.members = members;
    }

    /// `isOurs` tells the bot's own user ids.
    static Utterance of(List<Element> elements, Predicate<String> isOurs) {
        return of(elements, isOurs, _ -> Optional.empty());
    }

    /// `members` tells how the member of an account is called, whatever they call themselves there.
    static Utterance of(
            List<Element> elements,
            Predicate<String> isOurs,
            Function<String, Optional<String>> members) {
        var content = new Content(isOurs, members);
        content.read(elements);
        return content.utterance;
    }

    private void read(List<Element> elements) {
        for (var element : elements) {
            switch (element) {
                case Element.Text(var words) -> utterance.say(words);
                case Element.Tag tag -> read(tag);
            }
        }
    }

    private void read(Element.Tag tag) {
        switch (tag.name()) {
            case "quote" -> utterance.quote(tag.first("id"));
            case "at" -> mention(tag);
            case "sharp" -> label("#", tag, "");
            case "emoji" -> label("[", tag, "]");
            case "br" -> utterance.say("\n");
            case "p", "message" -> utterance.startLine();
            case "mface", "face" -> {}
            case "img", "image" -> picture(Media.Kind.PICTURE, "图片.jpg", tag);
            case "file" -> attach(Media.Kind.FILE, "文件", tag);
            case "audio" -> attach(Media.Kind.VOICE, "语音", tag);
            case "video" -> attach(Media.Kind.VIDEO, "视频", tag);
            default -> {}
        }
        if (!tag.name().equals("quote")) {
            // A tag that was never closed has the rest of the message inside.
            read(tag.children());
        }
        if (tag.name().equals("p")) {
            utterance.startLine();
        }
    }

    private void mention(Element.Tag tag) {
        if (isOurs.test(tag.first("id"))) {
            utterance.mentionBot();
        } else if (tag.first("type").equals("all")) {
            utterance.say("@全体成员 ");
        } else {
            members.apply(tag.first("id"))
                    .ifPresentOrElse(
                            name -> utterance.say("@" + name + " "), () -> label("@", tag, " "));
        }
    }

    private void label(String before, Element.Tag tag, String after) {
        var name = tag.first("name", "id");
        if (!name.isEmpty()) {
            utterance.say(before + name + after);
        }
    }

    /// A sticker is no photo.
    private void picture(Media.Kind kind, String fallback, Element.Tag tag) {
        var kindOfPicture = tag.first("sub-type", "subType", "sub_type");
        boolean isSticker =
                !List.of("", "0", "8").contains(kindOfPicture)
                        || tag.first("summary", "title").matches("\\[.*(?:表情|贴纸).*]");
        if (!isSticker) {
            attach(kind, fallback, tag);
        }
    }

    private void attach(Media.Kind kind, String fallback, Element.Tag tag) {
        var source = tag.first("src", "url");
        var title = tag.first("title");
        if (!source.isEmpty()) {
            var name = title.substring(0, Math.min(title.length(), LONGEST_NAME));
            utterance.attach(kind, name.isEmpty() ? fallback : name, source, -1);
        }
    }
}
