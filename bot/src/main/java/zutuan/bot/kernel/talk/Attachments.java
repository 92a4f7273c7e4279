package zutuan.bot.kernel.talk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Inbound.Said;
import zutuan.adapters.Media;
import zutuan.adapters.Platform;
import zutuan.bot.kernel.media.MediaStore;
import zutuan.bot.kernel.media.PictureFactsStore;
import zutuan.bot.kernel.store.Transaction;

/// Brings what came with a message into the bot's own store, before the message is acted on: a
/// platform's link may be dead within the hour.
public final class Attachments {
    private final PictureFactsStore facts = new PictureFactsStore();
    private final MediaStore store;
    private final Function<String, @Nullable Platform> platforms;
    private final int maxBytes;

    public Attachments(
            MediaStore store, Function<String, @Nullable Platform> platforms, int maxBytes) {
        this.store = store;
        this.platforms = platforms;
        this.maxBytes = maxBytes;
    }

    /// The message with references of our own. What cannot be fetched is left out of the media; the
    /// exception's message is a line for the member.
    Said kept(Said said) throws IOException {
        if (said.media().isEmpty()) {
            return said;
        }
        var media = new ArrayList<Media>();
        for (var item : said.media()) {
            media.add(kept(said.envelope().address().platform(), item));
        }
        return new Said(
                said.envelope(),
                said.text(),
                said.mentionsBot(),
                said.quoted(),
                List.copyOf(media));
    }

    /// Writes down what the cameras wrote into pictures that are kept.
    void record(Transaction tx, Said kept, Instant now) {
        for (var item : kept.media()) {
            if (item.kind() == Media.Kind.PICTURE) {
                facts.record(tx, item.reference(), store.facts(item.reference()), now);
            }
        }
    }

    private Media kept(String platformName, Media item) throws IOException {
        if (store.has(item.reference())) {
            return item;
        }
        var platform = platforms.apply(platformName);
        if (platform == null) {
            throw new IOException("这个平台现在收不到图片,请稍后再发");
        }
        byte[] content = platform.fetch(item, maxBytes);
        String reference = store.keep(item.name(), content);
        return new Media(item.kind(), item.name(), reference, content.length);
    }
}
