package zutuan.bot.assist.cases;

import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.TestStores;

final class CaseBookOnPostgresTest extends CaseBookContract {
    @Override
    Database open() {
        return TestStores.postgresql();
    }
}
