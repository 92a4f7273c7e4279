package zutuan.bot.issue.store;

import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;

final class IssueStoreOnPostgresTest extends IssueStoreContract {
    @Override
    Database open() {
        return TestStores.postgresql();
    }
}
