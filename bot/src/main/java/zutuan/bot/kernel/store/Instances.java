package zutuan.bot.kernel.store;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the others that this instance runs, as long as it does, and looks whether all keep their
/// media in the same folder.
public final class Instances implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    /// One that was killed counts for so long.
    private static final Duration ALIVE = Duration.ofSeconds(45);

    private final InstanceStore store = new InstanceStore();
    private final Database database;
    private final InstantSource clock;
    private final String id;
    private final String folder;
    private final Thread beat = Thread.ofVirtual().name("instance-beat").unstarted(this::beat);

    /// `folder` names the media folder's content, wherever it is mounted.
    public Instances(Database database, InstantSource clock, String id, String folder) {
        this.database = database;
        this.clock = clock;
        this.id = id;
        this.folder = folder;
    }

    /// A [MediaApart] if another instance has another folder.
    public Instances join() {
        if (!look()) {
            throw new MediaApart();
        }
        beat.start();
        return this;
    }

    /// Whether all that run have this folder; says that this one runs if they do.
    private boolean look() {
        return database.<Boolean>write(tx -> {
            var now = clock.instant();
            var apart = store.strangers(tx, id, folder, now.minus(ALIVE));
            if (!apart) {
                store.seen(tx, id, folder, now);
            }
            return !apart;
        });
    }

    private void beat() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(EVERY);
                if (!look()) {
                    LOG.error(
                            "another instance keeps its media in another folder, see store.media");
                }
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException | Error failure) {
                LOG.warn("instance not seen", failure);
            }
        }
    }

    @Override
    public void close() {
        beat.interrupt();
        try {
            database.run(tx -> store.gone(tx, id, clock.instant()));
        } catch (StoreUnavailable down) {
            LOG.debug("instance stays written down for a while", down);
        }
    }
}
