package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import zutuan.bot.kernel.store.RawSql;
import zutuan.bot.kernel.store.StoreSettings;

/// Looks into a database from outside for what the bot has kept and said.
record Answers(StoreSettings store) {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    List<String> issues() {
        return RawSql.column(store, "select said from issue");
    }

    /// The subjects of the cards that say that something is registered, one for each card.
    List<String> cards() {
        return RawSql.column(
                store,
                "select workspace || subject from outbox where urgency = 'ANSWER' and message like"
                        + " '%已登记 %'");
    }

    List<String> unsent() {
        return RawSql.column(
                store, "select id from outbox where state = 'PENDING' and urgency = 'ANSWER'");
    }

    void awaitSent() {
        awaitNone("select id from outbox where state = 'PENDING' and urgency = 'ANSWER'");
    }

    /// Asks again until a query finds nothing.
    void awaitNone(String query) {
        long end = System.nanoTime() + PATIENCE;
        while (!RawSql.column(store, query).isEmpty()) {
            assertThat(System.nanoTime()).as(query).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    void execute(String sql) {
        try (var connection = RawSql.connect(store)) {
            RawSql.execute(connection, sql);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
