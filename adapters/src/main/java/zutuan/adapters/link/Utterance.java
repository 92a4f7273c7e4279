package zutuan.adapters.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Envelope;
import zutuan.adapters.Inbound;
import zutuan.adapters.Media;

/// What one message says, put together piece by piece. For one thread.
public final class Utterance {
    private static final int MOST_MEDIA = 100;

    private final int longest;
    private final StringBuilder text = new StringBuilder();
    private final List<Media> media = new ArrayList<>();
    private boolean mentionsBot;
    private @Nullable String quoted;

    /// Of the text at most `longest` code points are kept.
    public Utterance(int longest) {
        this.longest = longest;
    }

    public void say(String words) {
        text.append(words);
    }

    /// What follows stands on a line of its own.
    public void startLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    public void mentionBot() {
        mentionsBot = true;
    }

    /// An empty id is none.
    public void quote(String id) {
        quoted = id.isEmpty() ? quoted : id;
    }

    public void attach(Media.Kind kind, String name, String reference, long bytes) {
        if (media.size() < MOST_MEDIA) {
            media.add(new Media(kind, name, reference, bytes));
        }
    }

    public List<Media> media() {
        return List.copyOf(media);
    }

    public boolean isQuoting() {
        return quoted != null;
    }

    /// Nothing that the bot could act on.
    public boolean isEmpty() {
        return text().isEmpty() && media.isEmpty() && !mentionsBot;
    }

    public String text() {
        var whole = text.toString().strip();
        var length = Math.min(longest, whole.codePointCount(0, whole.length()));
        return whole.substring(0, whole.offsetByCodePoints(0, length));
    }

    /// Whatever is said to the bot alone is meant for it.
    public Inbound.Said said(Envelope envelope) {
        var isForBot = mentionsBot || !envelope.address().isGroup();
        return new Inbound.Said(envelope, text(), isForBot, quoted, media);
    }
}
