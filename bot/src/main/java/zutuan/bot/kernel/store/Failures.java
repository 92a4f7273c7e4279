package zutuan.bot.kernel.store;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells trouble with the store from trouble with what was asked of it.
final class Failures {
    private static final Set<SQLiteErrorCode> SQLITE_DOWN =
            Set.of(
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_BUSY,
                    SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT,
                    SQLiteErrorCode.SQLITE_LOCKED,
                    SQLiteErrorCode.SQLITE_CANTOPEN,
                    SQLiteErrorCode.SQLITE_CORRUPT,
                    SQLiteErrorCode.SQLITE_NOTADB,
                    SQLiteErrorCode.SQLITE_PERM);

    private Failures() {}

    static boolean ofStore(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException
                    || cause instanceof StoreUnavailable
                    || (cause instanceof SQLiteException sqlite && down(sqlite.getResultCode()))
                    || (cause instanceof SQLException sql && down(state(sql)))) {
                return true;
            }
        }
        return false;
    }

    /// A conflict with another transaction, gone when tried again.
    static boolean passing(Throwable failed) {
        var state = sqlState(failed);
        return state.equals("40001") || state.equals("40P01");
    }

    /// The connection was lost: the server restarted or somebody cut it.
    static boolean cutOff(Throwable failed) {
        var state = sqlState(failed);
        return state.startsWith("08") || state.startsWith("57P0");
    }

    private static String sqlState(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return state(sql);
            }
        }
        return "";
    }

    private static String state(SQLException failed) {
        var state = failed.getSQLState();
        return state == null ? "" : state;
    }

    private static boolean down(SQLiteErrorCode code) {
        return SQLITE_DOWN.contains(code)
                || code.name().startsWith("SQLITE_IOERR")
                || code.name().startsWith("SQLITE_READONLY");
    }

    /// Connection, resource and operator trouble of PostgreSQL: classes 08, 53, 57 and 58.
    private static boolean down(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58");
    }
}
