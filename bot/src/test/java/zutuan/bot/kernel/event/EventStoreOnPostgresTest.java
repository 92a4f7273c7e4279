package zutuan.bot.kernel.event;

import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestDatabases;

final class EventStoreOnPostgresTest extends EventStoreContract {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }

    @Override
    String explain() {
        return "explain ";
    }

    @Override
    String column() {
        return "QUERY PLAN";
    }
}
