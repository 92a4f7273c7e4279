package zutuan.bot.kernel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection of one writer, which holds a transaction only between [#begin] and [#commit] or
/// [#rollback]. Used by one thread.
///
/// Transactions end by switching auto-commit on, never by `Connection.commit()` alone: the SQLite
/// driver begins the next transaction at once and would hold the write lock while nothing happens,
/// so that no other program could write. And a connection that failed to begin or to end one is
/// thrown away, because the driver then takes it to be inside a transaction that does not exist and
/// each statement would be committed by itself.
final class WriterConnection {
    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);

    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final StoreFiles files;
    private @Nullable Handle handle;

    WriterConnection(HikariDataSource source, StoreFiles files) {
        this.source = source;
        this.files = files;
        this.jdbi = Jdbi.create(source);
    }

    /// Opens a transaction, and a connection if there is none.
    Handle begin() throws SQLException {
        var open = handle;
        if (open == null) {
            open = jdbi.open();
            open.setStatementBuilder(new StatementCache());
            handle = open;
            files.opened();
        }
        open.getConnection().setAutoCommit(false);
        return open;
    }

    /// Throws if what was written would be lost although it was committed.
    void verify() {
        files.verify();
    }

    void commit(Handle open) throws SQLException {
        open.getConnection().setAutoCommit(true);
    }

    /// Undoes what is open. Never throws: what cannot be undone is cut off, which undoes it too.
    void rollback() {
        var open = handle;
        if (open == null) {
            return;
        }
        try {
            open.getConnection().rollback();
            open.getConnection().setAutoCommit(true);
        } catch (Throwable broken) {
            LOG.debug("writer connection replaced", broken);
            discard();
        }
    }

    void discard() {
        var open = handle;
        handle = null;
        if (open != null) {
            source.evictConnection(open.getConnection());
        }
    }
}
