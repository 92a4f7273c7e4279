package zutuan.bot;

import java.io.IOException;
import java.util.Optional;
import zutuan.adapters.Host;
import zutuan.bot.kernel.media.Hands;
import zutuan.bot.kernel.media.MediaStore;
import zutuan.bot.kernel.media.OwnFiles;
import zutuan.bot.kernel.web.HostServices;

/// Pictures and files as pages send and see them: only a few lie in memory at once, and what was
/// made for one member is nobody else's.
final class MediaRoom implements HostServices.MediaStore {
    private final MediaStore store;
    private final OwnFiles own;
    private final Hands coming;
    private final Hands going;

    MediaRoom(MediaStore store, OwnFiles own, int maxUpload) {
        this.store = store;
        this.own = own;
        coming = new Hands(maxUpload);
        going = new Hands(maxUpload);
    }

    @Override
    public String keep(String name, byte[] content) throws IOException {
        return store.keep(name, content);
    }

    @Override
    public String keep(Host.Upload upload) throws IOException {
        return coming.hold(() -> keep(upload.name(), upload.content().read()));
    }

    @Override
    public Optional<Host.Stored> media(String reference) {
        return store.find(reference);
    }

    @Override
    public Optional<Host.Shown> show(String reference, Host.Person reader, boolean small)
            throws IOException {
        return own.allow(reference, reader.id())
                ? store.show(reference, small, going)
                : Optional.empty();
    }

    @Override
    public Optional<Host.Kept> describe(String reference, Host.Person reader) {
        return own.allow(reference, reader.id()) ? store.describe(reference) : Optional.empty();
    }
}
