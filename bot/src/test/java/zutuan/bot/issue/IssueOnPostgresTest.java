package zutuan.bot.issue;

import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;

final class IssueOnPostgresTest extends IssueContract {
    @Override
    Database open() {
        return TestStores.postgresql();
    }
}
