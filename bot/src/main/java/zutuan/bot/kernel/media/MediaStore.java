package zutuan.bot.kernel.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import zutuan.adapters.Host;

/// Content-addressed files under one directory. A reference is the SHA-256 of the content as it
/// came. What goes out again is bare of what the camera wrote. Safe for use by many threads.
public final class MediaStore {
    /// Cameras write their data first, in segments of at most 64 KiB.
    private static final int HEAD = 1 << 18;

    private final MediaFiles files;
    private final Thumbnails thumbnails;
    private final int maxBytes;

    public MediaStore(MediaFiles files, int maxBytes) {
        this.files = files;
        this.maxBytes = maxBytes;
        thumbnails = new Thumbnails(PictureLimits.ofHeap(Runtime.getRuntime().maxMemory()));
    }

    /// What names this folder's content, see [MediaFiles#mark].
    public String mark() throws IOException {
        return files.mark();
    }

    /// Keeps content durably and returns its reference. An [IOException] carries one Chinese line.
    public String keep(String name, byte[] content) throws IOException {
        if (content.length > maxBytes) {
            throw new IOException(MediaReplies.tooLarge(maxBytes));
        }
        String reference = hash(content);
        if (files.touch(reference)) {
            return reference;
        }
        var type = ContentType.of(content);
        if (type.isPicture()) {
            keepPicture(reference, type, content);
        } else if (ContentType.claimsPicture(name)) {
            throw new IOException(MediaReplies.BROKEN);
        }
        files.write(reference, content);
        return reference;
    }

    /// The small one first: what is there already is whole.
    private void keepPicture(String reference, ContentType type, byte[] content)
            throws IOException {
        if (type.isUnseen()) {
            throw new IOException(MediaReplies.unseen(type));
        }
        int orientation = PictureFactsReader.read(content).orientation();
        switch (thumbnails.of(type, content, orientation)) {
            case Sketch.Drawn(var jpeg) -> files.writeSmall(reference, jpeg);
            case Sketch.Undrawn() -> {}
            case Sketch.TooVast(int width, int height) ->
                    throw new IOException(MediaReplies.tooVast(width, height));
            case Sketch.Damaged() -> throw new IOException(MediaReplies.BROKEN);
        }
    }

    /// Keeps a file that the bot made, whatever its size, and returns its reference.
    public String keepOwn(byte[] content) {
        String reference = hash(content);
        keepAs(reference, content);
        return reference;
    }

    void keepAs(String reference, byte[] content) {
        try {
            if (!files.touch(reference)) {
                files.write(reference, content);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// Whether something is kept under a reference.
    public boolean has(String reference) {
        return files.has(reference);
    }

    /// What the camera wrote into a kept picture.
    public PictureFacts facts(String reference) {
        return files.readHead(reference, HEAD)
                .map(PictureFactsReader::read)
                .orElse(PictureFacts.NONE);
    }

    /// What is kept there, without its content.
    public Optional<Host.Kept> describe(String reference) {
        return files.readHead(reference, HEAD)
                .map(head ->
                        new Host.Kept(
                                reference, ContentType.of(head).mime(), files.size(reference)));
    }

    /// What was kept, as it may be shown to others.
    public Optional<Host.Stored> find(String reference) {
        return files.read(reference).flatMap(content -> shown(reference, content));
    }

    private Optional<Host.Stored> shown(String reference, byte[] content) {
        var type = ContentType.of(content);
        var small = files.readSmall(reference).orElse(null);
        return bare(type, content)
                .map(bare -> new Host.Stored(reference, type.mime(), bare, small));
    }

    /// What was kept, for a page: its small form, if asked for and there is one, or a file that
    /// holds the whole as others may see it. That file is made when it is first wanted, with
    /// `hands` for the large.
    public Optional<Host.Shown> show(String reference, boolean small, Hands hands)
            throws IOException {
        var thumbnail = small ? files.readSmall(reference) : Optional.<byte[]>empty();
        if (thumbnail.isPresent()) {
            return Optional.of(shown(reference, ContentType.JPEG, thumbnail.get()));
        }
        var head = files.readHead(reference, HEAD);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        var type = ContentType.of(head.get());
        if (type.isPicture() && !files.hasBare(reference)) {
            hands.hold(() -> layBare(reference, type));
        }
        return files.shown(reference, type.isPicture())
                .map(file -> new Host.Shown(reference, type.mime(), new byte[0], file));
    }

    private static Host.Shown shown(String reference, ContentType type, byte[] content) {
        return new Host.Shown(reference, type.mime(), content, null);
    }

    private boolean layBare(String reference, ContentType type) throws IOException {
        if (files.hasBare(reference)) {
            return true;
        }
        var bare = files.read(reference).flatMap(content -> bare(type, content));
        if (bare.isPresent()) {
            files.writeBare(reference, bare.get());
        }
        return bare.isPresent();
    }

    /// A picture that cannot be laid bare is drawn anew, small, rather than shown as it came.
    private Optional<byte[]> bare(ContentType type, byte[] content) {
        int orientation = PictureFactsReader.read(content).orientation();
        return BarePicture.of(type, content, orientation)
                .or(() ->
                        thumbnails.of(type, content, orientation) instanceof Sketch.Drawn(var jpeg)
                                ? Optional.of(jpeg)
                                : Optional.empty());
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
