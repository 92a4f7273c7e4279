package zutuan.bot.kernel.outbox;

import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;

final class LiveCourierOnPostgresTest extends LiveCourierContract {
    @Override
    Database open() {
        return TestStores.postgresql();
    }
}
