package zutuan.bot.kernel.people;

import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestDatabases;

final class IdentityOnPostgresTest extends IdentityContract {
    @Override
    Database fresh() {
        return TestDatabases.postgres();
    }
}
