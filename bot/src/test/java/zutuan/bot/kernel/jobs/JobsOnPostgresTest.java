package zutuan.bot.kernel.jobs;

import zutuan.bot.kernel.store.StoreSettings;
import zutuan.bot.kernel.store.TestDatabases;

final class JobsOnPostgresTest extends JobsContract {
    @Override
    StoreSettings fresh() {
        return TestDatabases.shared(2);
    }
}
