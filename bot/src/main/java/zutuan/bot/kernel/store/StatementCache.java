package zutuan.bot.kernel.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Keeps the prepared statements of one connection for the next time, because SQLite prepares anew
/// each time and a command takes some twenty statements. A statement that is in use is not lent
/// twice. Used by one thread.
final class StatementCache implements StatementBuilder {
    /// There are about two hundred texts; a program that made them up endlessly must not fill
    /// memory.
    private static final int MOST = 500;

    private final StatementBuilder builder = new DefaultStatementBuilder();
    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context)
            throws SQLException {
        var kept = idle.remove(sql);
        var statement = kept == null ? builder.create(connection, sql, context) : kept;
        lent.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String text = lent.remove(statement);
        boolean room = text != null && idle.size() < MOST && !idle.containsKey(text);
        if (room && statement instanceof PreparedStatement prepared) {
            prepared.clearBatch();
            idle.put(text, prepared);
        } else {
            builder.close(connection, sql, statement);
        }
    }

    @Override
    public void close(Connection connection) {
        // Whoever ends the connection ends its statements.
        idle.clear();
        lent.clear();
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return builder.create(connection, context);
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return builder.createCall(connection, sql, context);
    }
}
