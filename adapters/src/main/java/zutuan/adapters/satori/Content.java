package zutuan.adapters.satori;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Media;

/// What a message's elements say: text, media, whom it replies to, whether it mentions the bot. Of
/// an element that is not known here, what is inside counts.
final class Content {
    private static final int MOST_MEDIA = 20;
    private static final int LONGEST_NAME = 200;

    private final Predicate<String> isOurs;
    private final StringBuilder text = new StringBuilder();
    private final List<Media> media = new ArrayList<>();
    private boolean mentionsBot;
    private @Nullable String quoted;

    private Content(Predicate<String> isOurs) {
        this.isOurs = isOurs;
    }

    /// `isOurs` tells the bot's own user ids.
    static Content of(List<Element> elements, Predicate<String> isOurs) {
        var content = new Content(isOurs);
        content.read(elements);
        return content;
    }

    String text() {
        return text.toString().strip();
    }

    List<Media> media() {
        return List.copyOf(media);
    }

    boolean mentionsBot() {
        return mentionsBot;
    }

    @Nullable String quoted() {
        return quoted;
    }

    private void read(List<Element> elements) {
        for (var element : elements) {
            switch (element) {
                case Element.Text(var words) -> text.append(words);
                case Element.Tag tag -> read(tag);
            }
        }
    }

    private void read(Element.Tag tag) {
        switch (tag.name()) {
            case "quote" -> quoted = tag.value("id");
            case "at" -> mention(tag);
            case "sharp" -> label("#", tag, "");
            case "emoji" -> label("[", tag, "]");
            case "br" -> text.append('\n');
            case "p", "message" -> startLine();
            case "img", "image" -> attach(Media.Kind.PICTURE, "图片.jpg", tag);
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
            startLine();
        }
    }

    private void startLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void mention(Element.Tag tag) {
        var id = tag.value("id");
        if (id != null && isOurs.test(id)) {
            mentionsBot = true;
        } else if ("all".equals(tag.value("type"))) {
            text.append("@全体成员 ");
        } else {
            label("@", tag, " ");
        }
    }

    private void label(String before, Element.Tag tag, String after) {
        var name = tag.value("name") == null ? tag.value("id") : tag.value("name");
        if (name != null) {
            text.append(before).append(name).append(after);
        }
    }

    private void attach(Media.Kind kind, String fallback, Element.Tag tag) {
        var source = tag.value("src") == null ? tag.value("url") : tag.value("src");
        if (source != null && media.size() < MOST_MEDIA) {
            var title = tag.value("title") == null ? fallback : tag.value("title");
            var name = title.substring(0, Math.min(title.length(), LONGEST_NAME));
            media.add(new Media(kind, name, source, -1));
        }
    }
}
