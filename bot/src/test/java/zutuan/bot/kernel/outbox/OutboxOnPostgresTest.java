package zutuan.bot.kernel.outbox;

import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;

final class OutboxOnPostgresTest extends OutboxContract {
    @Override
    Database open() {
        return TestStores.postgresql();
    }
}
