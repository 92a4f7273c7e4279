package zutuan.bot.kernel.media;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Transaction;

/// Files that the bot makes for one member, such as a table with phone numbers: nobody else gets
/// them, and after a while nobody at all. Safe for use by many threads.
public final class OwnFiles {
    private static final int REFERENCE_BYTES = 32;

    private final OwnFileStore rows = new OwnFileStore();
    private final SecureRandom random = new SecureRandom();
    private final MediaStore store;
    private final Database database;
    private final InstantSource clock;
    private final Duration kept;

    public OwnFiles(MediaStore store, Database database, InstantSource clock, Duration kept) {
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    /// Its reference is drawn, not computed: a member who sends the same bytes to the group gives
    /// away that copy only.
    public String keep(Transaction tx, String workspace, String memberId, byte[] content) {
        byte[] drawn = new byte[REFERENCE_BYTES];
        random.nextBytes(drawn);
        String reference = HexFormat.of().formatHex(drawn);
        store.keepAs(reference, content);
        var expires = clock.instant().plus(kept);
        rows.put(tx, reference, new OwnFileStore.Row(workspace, memberId, expires));
        return reference;
    }

    /// Whether a member may have what is kept there; true for all that was made for nobody.
    public boolean allow(String reference, String memberId) {
        var found = database.read(tx -> rows.find(tx, reference));
        Instant now = clock.instant();
        return found.isEmpty()
                || (found.get().memberId().equals(memberId)
                        && found.get().expiresAt().isAfter(now));
    }
}
