package zutuan.bot.kernel.talk.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Media;
import zutuan.adapters.Platform;
import zutuan.bot.kernel.media.Hands;
import zutuan.bot.kernel.media.MediaStore;
import zutuan.bot.kernel.media.PictureFacts;
import zutuan.bot.kernel.media.PictureFactsStore;
import zutuan.bot.kernel.store.Transaction;

/// Brings what came with a message into the bot's own store, before the message is acted on: a
/// platform's link may be dead within the hour.
public final class MediaKeeper {
    private final PictureFactsStore facts = new PictureFactsStore();
    private final MediaStore store;
    private final Function<String, @Nullable Platform> platforms;
    private final int maxBytes;
    private final Hands hands;

    public MediaKeeper(
            MediaStore store, Function<String, @Nullable Platform> platforms, int maxBytes) {
        this.store = store;
        this.platforms = platforms;
        this.maxBytes = maxBytes;
        this.hands = new Hands(maxBytes);
    }

    /// A message with references of our own, and what the cameras wrote into its pictures.
    record Kept(Said said, Map<String, PictureFacts> facts) {}

    /// What cannot be fetched is left out of the media; the exception's message is a line for the
    /// member.
    Kept kept(Said said) throws IOException {
        if (said.media().isEmpty()) {
            return new Kept(said, Map.of());
        }
        var media = new ArrayList<Media>();
        var found = new HashMap<String, PictureFacts>();
        for (var item : said.media()) {
            var kept = kept(said.envelope().address().platform(), item);
            media.add(kept);
            if (kept.kind() == Media.Kind.PICTURE) {
                found.put(kept.reference(), store.facts(kept.reference()));
            }
        }
        var own =
                new Said(
                        said.envelope(),
                        said.text(),
                        said.mentionsBot(),
                        said.quoted(),
                        List.copyOf(media));
        return new Kept(own, Map.copyOf(found));
    }

    /// The message with nothing but what the bot has already.
    Kept own(Said said) {
        var here = said.media().stream().filter(item -> store.has(item.reference())).toList();
        return new Kept(
                new Said(said.envelope(), said.text(), said.mentionsBot(), said.quoted(), here),
                Map.of());
    }

    /// Writes down what the cameras wrote, beside the message.
    void record(Transaction tx, Kept kept, Instant now) {
        kept.facts().forEach((reference, found) -> facts.record(tx, reference, found, now));
    }

    private Media kept(String platformName, Media item) throws IOException {
        if (store.has(item.reference())) {
            return item;
        }
        var platform = platforms.apply(platformName);
        if (platform == null) {
            throw new IOException("这个平台现在收不到图片，请稍后再发");
        }
        return hands.hold(() -> kept(platform, item));
    }

    private Media kept(Platform platform, Media item) throws IOException {
        byte[] content = platform.fetch(item, maxBytes);
        String reference = store.keep(item.name(), content);
        return new Media(item.kind(), item.name(), reference, content.length);
    }
}
